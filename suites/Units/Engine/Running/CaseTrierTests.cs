using Conformance.Engine.Expectations;
using Conformance.Engine.Results;
using Conformance.Engine.Running;

namespace Conformance.Units.Engine.Running;

public sealed class CaseTrierTests
{
    private const string Fails = """{"status":"error","how":"reject","error":{"name":"OperationError","message":""}}""";

    private static readonly Case Offer = Rows.One("a: new RTCPeerConnection", "a: createOffer");

    [Test]
    public async Task Case_ThatPasses_IsTriedOnce()
    {
        var result = await Try(_ => null);

        Assert.That((result.Verdict, result.Tries), Is.EqualTo((Verdict.Pass, new[] { Verdict.Pass })));
    }

    [Test]
    public async Task Case_ThatFailsEveryTime_Fails()
    {
        var result = await Try(_ => Fails);

        Assert.That((result.Verdict, result.Tries), Is.EqualTo((Verdict.Fail, new[] { Verdict.Fail, Verdict.Fail, Verdict.Fail })));
    }

    [Test]
    public async Task Case_ThatFailsOnceOnly_IsFlakyWithTheFailuresFindings()
    {
        var result = await Try(t => t == 1 ? Fails : null);

        Assert.That((result.Verdict, result.Tries), Is.EqualTo((Verdict.Flaky, new[] { Verdict.Fail, Verdict.Pass })));
        Assert.That(result.Findings.Select(f => f.Id), Is.EqualTo(new[] { "step:2" }));
    }

    [Test]
    public async Task Case_ThatFailsInTwoWays_IsFlaky()
    {
        var result = await Try(t => t == 1 ? Fails : Fails.Replace("Operation", "Network", StringComparison.Ordinal));

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Flaky));
    }

    [Test]
    public async Task Case_WithoutRetries_IsTriedOnce()
    {
        var result = await Try(_ => Fails, retries: 0);

        Assert.That((result.Verdict, result.Tries), Is.EqualTo((Verdict.Fail, new[] { Verdict.Fail })));
    }

    [Test]
    public async Task Finding_ThatIsListed_IsKnownAndNotTriedAgain()
    {
        var result = await Try(_ => Fails, "case: unit/row, finding: 'step:2', clause: webrtc#c, reason: slow to learn, kind: temporary");

        Assert.That((result.Verdict, result.Tries), Is.EqualTo((Verdict.Known, new[] { Verdict.Known })));
        Assert.That(result.Findings[0].Known, Is.EqualTo(new KnownDeviation("slow to learn", null, false)));
    }

    [TestCase("case: unit/row, finding: 'step:2', actual: '*NetworkError', clause: webrtc#c, reason: r, kind: temporary")]
    [TestCase("case: unit/row, finding: 'step:3', clause: webrtc#c, reason: r, kind: temporary, sometimes: true")]
    [TestCase("case: unit/row, finding: 'step:2', clause: webrtc#c, reason: r, kind: temporary, versions: '>=2'")]
    public async Task Finding_ThatIsListedOtherwise_Fails(string entry)
    {
        var result = await Try(_ => Fails, entry);

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Fail));
    }

    [Test]
    public async Task ListedFinding_ThatDoesNotAppear_IsFixedWithFileAndLine()
    {
        var result = await Try(_ => null, "case: unit/row, finding: 'step:2', clause: webrtc#c, reason: slow to learn, kind: temporary");

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Fixed));
        Assert.That(result.Fixed, Is.EqualTo(new[] { "x.yaml:3: step:2 did not appear (slow to learn)" }));
    }

    [TestCase("case: 'unit/*', finding: 'step:2', clause: webrtc#c, reason: r, kind: temporary")]
    [TestCase("case: unit/row, finding: 'step:2', clause: webrtc#c, reason: r, kind: temporary, sometimes: true")]
    public async Task ListedFinding_ThatNeedNotAppear_IsNotMissed(string entry)
    {
        var result = await Try(_ => null, entry);

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Pass));
    }

    [Test]
    public async Task Host_ThatFails_IsAHarnessErrorAndGoesBackUnhealthy()
    {
        var x = new ScriptedImplementation("x") { Host = { EndError = "it crashed" } };

        var result = await Try(x, retries: 0);

        Assert.That((result.Verdict, result.Error), Is.EqualTo((Verdict.HarnessError, "it crashed")));
        Assert.That(x.Returned, Is.EqualTo(new[] { false }));
    }

    [Test]
    public async Task Host_ThatHangs_IsATimeoutAndGoesBackUnhealthy()
    {
        var x = new ScriptedImplementation("x") { Host = { OnRun = ct => Task.Delay(Timeout.Infinite, ct) } };

        var result = await Try(x, retries: 0);

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Timeout));
        Assert.That(x.Returned, Is.EqualTo(new[] { false }));
    }

    [Test]
    public async Task Host_ThatCannotBeRented_IsAHarnessErrorOfEveryTry()
    {
        var x = new ScriptedImplementation("x") { RentError = "x cannot be started" };

        var result = await Try(x, retries: 1);

        Assert.That((result.Verdict, result.Error, x.Rented), Is.EqualTo((Verdict.HarnessError, "x cannot be started", 2)));
        Assert.That(x.Returned, Is.Empty);
    }

    [Test]
    public async Task Member_ThatIsNotThere_IsUnsupportedAndNotTriedAgain()
    {
        var result = await Try(_ => """{"status":"unsupported","what":"RTCPeerConnection.createOffer"}""");

        Assert.That((result.Verdict, result.Tries.Count, result.Error), Is.EqualTo((Verdict.Unsupported, 1, "x has no RTCPeerConnection.createOffer")));
    }

    [TestCase(null, Verdict.Fail)]
    [TestCase("case: unit/row, finding: 'rule:connection/initial-states', clause: webrtc#c, reason: born closed, kind: temporary", Verdict.Unsupported)]
    [TestCase("case: unit/row, finding: 'step:1', clause: webrtc#c, reason: not reached, kind: temporary", Verdict.Fail)]
    public async Task Unsupported_InACaseWithATrace_IsJudgedForWhatRan(string? entry, Verdict verdict)
    {
        var result = await Try(BornClosed(), retries: 0, entry);

        Assert.That((result.Verdict, result.Error), Is.EqualTo((verdict, "x has no RTCPeerConnection.createOffer")));
        Assert.That(result.Findings.Select(f => f.Id), Does.Contain("rule:connection/initial-states"));
        Assert.That(result.Fixed, Is.Empty);
    }

    /// <summary>An implementation whose connections begin in a state that no document allows, and that has no createOffer.</summary>
    private static ScriptedImplementation BornClosed()
    {
        var x = new ScriptedImplementation("x");
        x.Host.OnStep = (peer, s) =>
        {
            if (s["op"]!.GetValue<string>() == "new")
            {
                x.Host.Entry(peer, "call", "new");
                x.Host.Raw(peer, """{"seq":1,"time":1,"kind":"return","target":"pc","name":"new","call":0,"state":{"signalingState":"closed","iceConnectionState":"new","iceGatheringState":"new","connectionState":"new"}}""");
                x.Host.Skip(peer);
            }

            return s["member"]?.GetValue<string>() == "createOffer" ? """{"status":"unsupported","what":"RTCPeerConnection.createOffer"}""" : null;
        };
        return x;
    }

    /// <summary>Runs the case; <paramref name="offer"/> says what comes of createOffer in each try, from 1.</summary>
    private static Task<CaseResult> Try(Func<int, string?> offer, string? entry = null, int retries = 2)
    {
        var x = new ScriptedImplementation("x");
        x.Host.OnStep = (_, s) => s["member"]?.GetValue<string>() == "createOffer" ? offer(x.Rented) : null;
        return Try(x, retries, entry);
    }

    private static async Task<CaseResult> Try(ScriptedImplementation x, int retries, string? entry = null)
    {
        var file = ExpectationFile.Parse($"implementation: x\nknown: {(entry is null ? "[]" : $"\n- {{ {entry} }}")}\n", "x.yaml", "x");
        var known = new KnownDeviations([file], new Dictionary<string, string?> { ["x"] = "1.0" });
        var options = new RunOptions { Retries = retries, Timeout = TimeSpan.FromMilliseconds(100), Grace = TimeSpan.FromMilliseconds(20), Quiet = TimeSpan.FromMilliseconds(1) };
        var trier = new CaseTrier(new Dictionary<string, Conformance.Engine.Peers.IImplementation> { ["x"] = x }, known, options);
        return (await trier.RunAsync(Offer, default)).Result;
    }
}
