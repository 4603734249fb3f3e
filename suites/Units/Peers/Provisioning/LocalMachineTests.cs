using System.Diagnostics;
using Conformance.Peers.Provisioning;
using Microsoft.Playwright;

namespace Conformance.Units.Peers.Provisioning;

/// <summary>What only a real machine shows.</summary>
[Category("Browser")]
public sealed class LocalMachineTests
{
    [Test]
    public async Task FindAll_ThisMachine_GivesEveryKindAVersionOrAReason()
    {
        var provisioner = new BrowserProvisioner();
        foreach (var pass in new[] { "cold", "warm" })
        {
            var watch = Stopwatch.StartNew();
            var found = await provisioner.FindAllAsync(BrowserKinds.All);
            await TestContext.Out.WriteLineAsync($"{pass}: {watch.Elapsed.TotalMilliseconds:0} ms");

            foreach (var each in found)
            {
                await TestContext.Out.WriteLineAsync($"  {each.ToImplementationInfo()}");
                Assert.That(each.Installation?.Version ?? each.Reason, Is.Not.Empty);
                Assert.That(each.Installation is null || File.Exists(each.Installation.ExecutablePath));
            }
        }
    }

    [TestCase("chromium")]
    [TestCase("firefox")]
    [TestCase("webkit")]
    public async Task Expected_Build_IsWherePlaywrightItselfLooks(string name)
    {
        using var playwright = await Playwright.CreateAsync();
        var machine = new LocalMachine();

        var expected = new PlaywrightRegistry(machine, new(machine)).Expected(name).Select(build => build.Executable);

        Assert.That(expected, Does.Contain(playwright[name].ExecutablePath));
    }
}
