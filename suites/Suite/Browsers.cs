using System.Collections.Immutable;
using Conformance.Engine;
using Conformance.Engine.Expectations;
using Conformance.Engine.Results;
using Conformance.Engine.Running;
using Conformance.Peers.Browsers;
using Conformance.Peers.Provisioning;

namespace Conformance.Suite;

/// <summary>The browsers of this test run: found or installed once, by the code that <c>conformance run</c> uses.</summary>
[SetUpFixture]
public sealed class Browsers
{
    private static BrowserFleet? _fleet;

    /// <summary>The implementations that the suite runs on. Tests of one that cannot be had are ignored, with the reason.</summary>
    public static ImmutableArray<string> Names { get; } = ["chromium", "firefox"];

    /// <summary>Runs cases.</summary>
    public static Runner Runner { get; private set; } = null!;

    /// <summary>What was found, or why not.</summary>
    public static ImmutableArray<ImplementationInfo> Infos => _fleet!.Infos;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        var root = RepositoryRoot.Find();
        BrowserRequest[] requests = [new(BrowserKinds.Chromium), new(BrowserKinds.Firefox)];
        _fleet = await BrowserFleet.StartAsync(requests, root, new BrowserOptions(), new Says(), CancellationToken.None);
        var known = new KnownDeviations(
            _fleet.Infos.Where(i => i.Available).Select(i => ExpectationFile.Read(root, i.Name)),
            _fleet.Infos.ToDictionary(i => i.Name, i => i.Version));
        Runner = new Runner(_fleet.Implementations, new CaseTrier(_fleet.Implementations, known, new RunOptions()));
        foreach (var (name, reason) in await _fleet.WarmUpAsync(CancellationToken.None))
        {
            await TestContext.Progress.WriteLineAsync($"{name}: {reason}");
        }
    }

    [OneTimeTearDown]
    public async Task EndAsync()
    {
        if (_fleet is not null)
        {
            await _fleet.DisposeAsync();
        }
    }

    private sealed class Says : IProgress<string>
    {
        public void Report(string value) => TestContext.Progress.WriteLine(value);
    }
}
