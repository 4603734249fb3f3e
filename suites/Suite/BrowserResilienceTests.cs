using System.Diagnostics;
using Conformance.Engine;
using Conformance.Engine.Expectations;
using Conformance.Engine.Peers;
using Conformance.Engine.Results;
using Conformance.Engine.Running;
using Conformance.Engine.Tables;
using Conformance.Peers.Browsers;
using Conformance.Peers.Provisioning;

namespace Conformance.Suite;

/// <summary>What a page or a browser that fails may cost: its own case, and nothing after it.</summary>
[TestFixture("chromium")]
[TestFixture("firefox")]
[Category("Browser")]
[Category("Slow")]
public sealed class BrowserResilienceTests(string name)
{
    private static readonly Scenario Row = TableReader.Parse(
        """
        area: resilience
        scenarios:
          - id: resilience/offer
            title: an offer can be created
            clauses: [webrtc#dom-rtcpeerconnection-createoffer]
            steps:
              - a: new RTCPeerConnection
              - a: createOffer
                resolves: { type: offer }
        """,
        "resilience.yaml",
        _ => "").Single();

    private BrowserFleet _fleet = null!;
    private BrowserImplementation _browser = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        BrowserKinds.TryGet(name, out var kind);
        var options = new BrowserOptions { CloseTimeout = TimeSpan.FromSeconds(1) };
        _fleet = await BrowserFleet.StartAsync([new BrowserRequest(kind!)], RepositoryRoot.Find(), options, new Silent(), CancellationToken.None);
        if (!_fleet.Implementations.TryGetValue(name, out var implementation))
        {
            Assert.Ignore($"{name} is unavailable: {_fleet.Infos[0].Reason}");
        }

        _browser = (BrowserImplementation)implementation!;
        await _browser.WarmUpAsync(CancellationToken.None);
    }

    [OneTimeTearDown]
    public async Task EndAsync() => await _fleet.DisposeAsync();

    [Test]
    public async Task Page_ThatHangs_CostsItsCaseAndIsReplaced()
    {
        var host = await _browser.RentAsync(CancellationToken.None);
        await _browser.PageOf(host).EvaluateAsync("() => { window.RTCPeerConnection = class { constructor() { for (;;) {} } }; }");
        var record = await RunOnAsync(host, TimeSpan.FromMilliseconds(200));
        await _browser.ReturnAsync(host, healthy: false);

        Assert.That(record.Hung, Is.True);
        Assert.That(record.HarnessError, Does.Contain("no answer from peer a"));
        await AssertNextCaseRunsAsync();
    }

    [Test]
    public async Task Page_ThatGoesAway_CostsItsCaseAndIsReplaced()
    {
        var host = await _browser.RentAsync(CancellationToken.None);
        await _browser.PageOf(host).CloseAsync();
        var record = await RunOnAsync(host, TimeSpan.FromSeconds(5));
        await _browser.ReturnAsync(host, healthy: false);

        Assert.That(record.Hung, Is.False);
        Assert.That(record.HarnessError, Does.Contain("went away"));
        await AssertNextCaseRunsAsync();
    }

    [Test]
    public async Task Browser_ThatIsKilled_CostsItsCaseAndIsStartedAgain()
    {
        var processes = _browser.Processes();
        if (processes.Count == 0)
        {
            Assert.Ignore("this system does not tell which processes a browser has");
        }

        var launches = _browser.Launches;
        var host = await _browser.RentAsync(CancellationToken.None);
        foreach (var id in processes)
        {
            KillIfAlive(id);
        }

        var record = await RunOnAsync(host, TimeSpan.FromSeconds(5));
        await _browser.ReturnAsync(host, healthy: false);

        Assert.That(record.HarnessError, Is.Not.Null);
        await AssertNextCaseRunsAsync();
        Assert.That(_browser.Launches, Is.EqualTo(launches + 1));
    }

    [Test]
    public async Task Connection_ThatARowLeavesOpen_IsClosedAtItsEnd()
    {
        var host = await _browser.RentAsync(CancellationToken.None);
        await _browser.PageOf(host).EvaluateAsync(
            "() => { const Original = RTCPeerConnection; window.made = []; window.RTCPeerConnection = class extends Original { constructor(c) { super(c); made.push(this); } }; }");
        var record = await RunOnAsync(host, TimeSpan.FromSeconds(5));
        var states = await _browser.PageOf(host).EvaluateAsync<string[]>("() => made.map(c => c.signalingState)");
        await _browser.ReturnAsync(host, healthy: false);

        Assert.That(record.HarnessError, Is.Null);
        Assert.That(states, Is.EqualTo(new[] { "closed" }));
    }

    [Test]
    [NonParallelizable]
    public async Task Fleet_ThatIsDisposedDuringALaunch_LeavesNoProcess()
    {
        BrowserKinds.TryGet(name, out var kind);
        var fleet = await BrowserFleet.StartAsync([new BrowserRequest(kind!)], RepositoryRoot.Find(), new BrowserOptions(), new Silent(), CancellationToken.None);
        var browser = (BrowserImplementation)fleet.Implementations[name];
        var launching = browser.WarmUpAsync(CancellationToken.None);
        await fleet.DisposeAsync();
        await launching.ContinueWith(t => t.Exception, TaskScheduler.Default);

        Assert.That(browser.Processes(), Is.Empty);
    }

    private static Task<CaseRecord> RunOnAsync(IPeerHost host, TimeSpan timeout) =>
        CaseRunner.RunAsync(new Case(Row, ["browser"]), [host], new RunOptions { Timeout = timeout }, CancellationToken.None);

    private static void KillIfAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // A child that ended with its parent.
        }
    }

    private async Task AssertNextCaseRunsAsync()
    {
        var trier = new CaseTrier(_fleet.Implementations, new KnownDeviations([], new Dictionary<string, string?>()), new RunOptions { Retries = 0 });
        var (result, _) = await trier.RunAsync(new Case(Row, [name]), CancellationToken.None);
        Assert.That(result.Error, Is.Null);
        Assert.That(result.Findings.Where(f => f.Kind == FindingKind.Step), Is.Empty);
    }

    private sealed class Silent : IProgress<string>
    {
        public void Report(string value)
        {
        }
    }
}
