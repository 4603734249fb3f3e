using Conformance.Peers.Provisioning;

namespace Conformance.Units.Peers.Provisioning;

public sealed class EnsureTests
{
    private const string InstallStart = $"{DebianFixtures.Apt} install -y -q --no-install-recommends -o DPkg::Lock::Timeout=120";
    private const string PlaywrightStart = $"{DebianFixtures.Node} /app/.playwright/package/cli.js install --no-remove --no-progress";

    [Test]
    public async Task Ensure_FoundBrowser_InstallsNothingAndSaysWhereItIs()
    {
        var machine = new FakeMachine().PutChromium().WithApt(("chromium", "156"));
        var says = new Listener();

        await machine.Provisioner().EnsureAsync(BrowserKinds.Chromium, says: says);

        Assert.That(machine.Ran, Is.EqualTo(new[] { "/usr/bin/chromium --version" }));
        Assert.That(says.Said, Is.EqualTo(new[] { "chromium: 156.0.8078.79 at /usr/bin/chromium (system)" }));
    }

    [Test]
    public async Task Ensure_DebianAsRoot_InstallsThePackageAndSaysSo()
    {
        var machine = new FakeMachine().WithApt(("chromium", "156.0-1"));
        machine.On(InstallStart, effect: () => machine.PutChromium());
        var says = new Listener();

        var found = await machine.Provisioner().EnsureAsync(BrowserKinds.Chromium, says: says);

        Assert.That(found.Installation?.Source, Is.EqualTo(BrowserSource.PackageManager));
        Assert.That(says.Said, Is.EqualTo(new[]
        {
            "chromium: not found; reading the package lists with apt-get update (up to 3 min)",
            "chromium: installing chromium with apt-get (up to 10 min)",
            "chromium: 156.0.8078.79 at /usr/bin/chromium (package manager)",
        }));
    }

    [Test]
    public async Task EnsureAll_TwoMissing_InstallsBothWithOneCall()
    {
        var machine = new FakeMachine().WithApt(("chromium", "156.0-1"), ("firefox-esr", "153.7"));
        machine.On(InstallStart, effect: () => machine.PutChromium().PutFirefox());

        var found = await machine.Provisioner().EnsureAllAsync([new(BrowserKinds.Firefox), new(BrowserKinds.Chromium)]);

        Assert.That(found.Select(each => each.Kind.Name), Is.EqualTo(new[] { "firefox", "chromium" }));
        Assert.That(found.Select(each => each.IsAvailable), Is.All.True);
        Assert.That(machine.Ran.Where(line => line.StartsWith(InstallStart)), Is.EqualTo(new[] { $"{InstallStart} firefox-esr chromium" }));
    }

    [Test]
    public async Task EnsureAll_OneBrokenPackage_InstallsTheOther()
    {
        var machine = new FakeMachine().WithApt(("chromium", "156.0-1"), ("firefox-esr", "153.7"));
        machine.On(InstallStart, exitCode: 100, errors: "E: Unable to correct problems, you have held broken packages.\n")
            .On($"{InstallStart} firefox-esr", effect: () => machine.PutFirefox());

        var found = await machine.Provisioner().EnsureAllAsync([new(BrowserKinds.Chromium), new(BrowserKinds.Firefox)]);

        Assert.That(found[0].Reason, Does.Contain("apt-get install chromium failed with exit code 100 (E: Unable to correct"));
        Assert.That(found[1].IsAvailable, Is.True);
    }

    [Test]
    public async Task Ensure_SudoWithoutPassword_InstallsThroughIt()
    {
        var machine = new FakeMachine { IsPrivileged = false }.WithApt(("chromium", "156.0-1"));
        machine.On("sudo -n true").On($"sudo -n timeout -k 10 180 {DebianFixtures.Apt} update")
            .On($"sudo -n timeout -k 10 600 {InstallStart} chromium", effect: () => machine.PutChromium());

        Assert.That((await machine.Provisioner().EnsureAsync(BrowserKinds.Chromium)).IsAvailable, Is.True);
    }

    [Test]
    public async Task Ensure_SudoRefused_UsesPlaywrightsInstaller()
    {
        var machine = new FakeMachine { IsPrivileged = false }.WithDriver().WithApt(("chromium", "156.0-1"));
        machine.On("sudo -n true", exitCode: 1, errors: "sudo: a password is required")
            .On($"{PlaywrightStart} chromium", effect: () => machine.PutBuild(
                $"{DebianFixtures.Registry}/chromium-1248", "chrome-linux64/chrome", "Google Chrome for Testing 156.0.8078.4"));

        var found = await machine.Provisioner().EnsureAsync(BrowserKinds.Chromium);

        Assert.That(found.Installation?.Source, Is.EqualTo(BrowserSource.PlaywrightInstaller));
        Assert.That(machine.Ran, Has.None.Contains("apt-get"));
    }

    [Test]
    public async Task Ensure_EverythingRefused_IsUnavailableWithEveryReasonAndTheRemedy()
    {
        var machine = new FakeMachine { IsPrivileged = false }.WithDriver().WithApt(("chromium", "156.0-1"))
            .On("sudo -n true", exitCode: 1)
            .On(
                PlaywrightStart, exitCode: 1,
                output: "Downloading\nError: Failed to download\n    at f (x.js:1:2)\n",
                errors: "Error: getaddrinfo ENOTFOUND cdn.example\n");

        var found = await machine.Provisioner().EnsureAsync(BrowserKinds.Chromium);

        Assert.That(found.Reason, Does.EndWith(
            "; apt-get needs root, or sudo without a password; " +
            "Playwright's installer failed with exit code 1 (Error: Failed to download | Error: getaddrinfo ENOTFOUND cdn.example)"));
        Assert.That(found.Remedy, Is.EqualTo("sudo apt-get install -y chromium"));
    }

    [Test]
    public async Task Ensure_AptTakesTooLong_SaysTheLimit()
    {
        var machine = new FakeMachine().WithApt(("chromium", "156.0-1")).TimesOut(InstallStart);

        var found = await machine.Provisioner().EnsureAsync(BrowserKinds.Chromium);

        Assert.That(found.Reason, Does.Contain("apt-get install chromium was ended after 10 min"));
    }

    [Test]
    public async Task Ensure_PackageListsCannotBeRead_GoesOnWithTheOnesThatAreThere()
    {
        var machine = new FakeMachine().WithApt(("chromium", "156.0-1"))
            .On($"{DebianFixtures.Apt} update", exitCode: 100, errors: "E: The repository 'http://x' does not have a Release file.");
        machine.On(InstallStart, effect: () => machine.PutChromium());
        var says = new Listener();

        var found = await machine.Provisioner().EnsureAsync(BrowserKinds.Chromium, says: says);

        Assert.That(found.IsAvailable, Is.True);
        Assert.That(says.Said, Has.Some.Contains("does not have a Release file"));
    }

    [Test]
    public async Task Ensure_UbuntuSnapStub_IsNotInstalled()
    {
        var machine = new FakeMachine().WithDriver().WithApt(("chromium-browser", "2:1snap1-0ubuntu2"));

        var found = await machine.Provisioner().EnsureAsync(BrowserKinds.Chromium);

        Assert.That(found.Reason, Does.Contain("the package chromium-browser only installs a snap"));
        Assert.That(machine.Ran, Has.None.StartsWith(InstallStart));
    }

    [Test]
    public async Task Ensure_NoSuchPackage_SaysWhichWereLookedFor()
    {
        var found = await new FakeMachine().WithApt().Provisioner().EnsureAsync(BrowserKinds.Firefox);

        Assert.That(found.Reason, Does.Contain("apt has no package firefox-esr or firefox"));
    }

    [Test]
    public async Task Ensure_InstallerSucceedsButLeavesNothing_IsUnavailable()
    {
        var machine = new FakeMachine(MachineSystem.MacOS).WithDriver()
            .On("/app/.playwright/node/darwin-x64/node /app/.playwright/package/cli.js install");

        var found = await machine.Provisioner().EnsureAsync(BrowserKinds.WebKit);

        Assert.That(found.Reason, Does.Contain("an installation that reported success"));
    }

    [Test]
    public async Task Ensure_WebKitOnDebianAsRoot_AlsoInstallsItsLibraries()
    {
        var machine = new FakeMachine().WithDriver().WithApt();
        machine.On($"{PlaywrightStart} webkit", effect: () => machine.PutBuild($"{DebianFixtures.Registry}/webkit-2370", "pw_run.sh"))
            .On($"{DebianFixtures.Node} /app/.playwright/package/cli.js install-deps webkit");

        var found = await machine.Provisioner().EnsureAsync(BrowserKinds.WebKit);

        Assert.That(found.IsAvailable, Is.True);
        Assert.That(machine.Ran, Has.One.Contains("install-deps webkit"));
        Assert.That(machine.Ran, Has.None.Contains("apt-get"));
    }

    [TestCase("chrome")]
    [TestCase("msedge")]
    public async Task Ensure_BrandedBrowser_IsNeverInstalled(string name)
    {
        var machine = new FakeMachine().WithDriver().WithApt();
        BrowserKinds.TryGet(name, out var kind);

        var found = await machine.Provisioner().EnsureAsync(kind!);

        Assert.That(machine.Ran, Is.Empty);
        Assert.That(found.Remedy, Does.EndWith($"cli.js install {name}"));
    }

    [Test]
    public async Task EnsureAll_RequestThatMayNotInstall_OnlyLooks()
    {
        var machine = new FakeMachine().WithDriver().WithApt(("chromium", "156.0-1"));

        var found = await machine.Provisioner().EnsureAllAsync([new(BrowserKinds.Chromium, MayInstall: false)]);

        Assert.That(found[0].IsAvailable, Is.False);
        Assert.That(machine.Ran, Is.Empty);
    }

    [Test]
    public async Task EnsureAll_AskedTwiceAtOnce_InstallsOnce()
    {
        var machine = new FakeMachine().WithApt(("chromium", "156.0-1"));
        machine.On(InstallStart, effect: () => machine.PutChromium());
        var provisioner = machine.Provisioner();

        var found = await Task.WhenAll(
            Task.Run(() => provisioner.EnsureAsync(BrowserKinds.Chromium)), Task.Run(() => provisioner.EnsureAsync(BrowserKinds.Chromium)));

        Assert.That(found.Select(each => each.IsAvailable), Is.All.True);
        Assert.That(machine.Ran.Where(line => line.StartsWith(InstallStart)), Has.Exactly(1).Items);
    }
}
