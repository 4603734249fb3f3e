using Conformance.Engine.Running;

namespace Conformance.Units.Engine.Running;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CaseRunnerTests
{
    private const string New = "a: new RTCPeerConnection";
    private const string NewB = "b: new RTCPeerConnection";

    private static readonly RunOptions Options = new() { Timeout = TimeSpan.FromSeconds(5), Quiet = TimeSpan.FromMilliseconds(1) };

    private readonly ScriptedHost _a = new();
    private readonly ScriptedHost _b = new();

    [Test]
    public async Task ConsecutiveSteps_OfOnePeer_GoInOneMessage()
    {
        await Run(Rows.One(New, "{ a: createOffer, as: offer }", "{ a: setLocalDescription, args: [$offer] }"));

        Assert.That(_a.Runs, Is.EqualTo(new[] { "a: new, createOffer, setLocalDescription" }));
    }

    [Test]
    public async Task Steps_OfTwoPeersInTurn_GoInOneMessageEach()
    {
        await Run(Rows.Two(New, "a: createOffer", NewB, "a: close"));

        Assert.That(_a.Runs, Is.EqualTo(new[] { "a: new, createOffer", "a: close" }));
        Assert.That(_b.Runs, Is.EqualTo(new[] { "b: new" }));
    }

    [Test]
    public async Task AValueOfTheOtherPeer_StartsANewMessageAndIsPutIn()
    {
        Values(_a, """{"status":"ok","value":{"type":"offer","sdp":"v=0"}}""");

        await Run(Rows.Two(New, "{ a: createOffer, as: offer }", NewB, "{ b: setRemoteDescription, args: [$a.offer] }", "{ b: addTransceiver, args: [$a.offer.type] }"));

        Assert.That(_b.Runs, Is.EqualTo(new[] { "b: new", "b: setRemoteDescription", "b: addTransceiver" }));
        Assert.That(_b.Steps[1]["args"]!.ToJsonString(), Is.EqualTo("""[{"type":"offer","sdp":"v=0"}]"""));
        Assert.That(_b.Steps[2]["args"]!.ToJsonString(), Is.EqualTo("""["offer"]"""));
    }

    [Test]
    public async Task APeersOwnValue_ByItsPeersName_StaysAReference()
    {
        await Run(Rows.Two(New, NewB, "{ a: createOffer, as: offer }", "{ a: setLocalDescription, args: [$a.offer] }"));

        Assert.That(_a.Steps[2]["args"]!.ToJsonString(), Is.EqualTo("""["$offer"]"""));
    }

    [Test]
    public async Task AValueOfTheOtherPeer_ThatBeginsWithADollar_IsNoReferenceThere()
    {
        Values(_a, """{"status":"ok","value":"$offer.sdp"}""");

        await Run(Rows.Two(New, NewB, "{ a: createOffer, as: text }", "{ b: createDataChannel, args: [$a.text] }"));

        Assert.That(_b.Steps[1]["args"]!.ToJsonString(), Is.EqualTo("""["$$offer.sdp"]"""));
    }

    [Test]
    public async Task AValueThatASettleWaitedFor_CanBeGivenToTheOtherPeer()
    {
        _a.OnStep = (_, s) => s["op"]!.GetValue<string>() == "settle" ? """{"status":"ok","value":"v"}""" : null;

        var record = await Run(Rows.Two(New, NewB, "{ a: createOffer, as: offer, await: false }", "settle: a.offer", "{ b: createDataChannel, args: [$a.offer] }"));

        Assert.That(record.HarnessError, Is.Null);
        Assert.That(_b.Steps[1]["args"]!.ToJsonString(), Is.EqualTo("""["v"]"""));
    }

    [Test]
    public async Task AValueThatNobodyNamed_IsAHarnessError()
    {
        var record = await Run(Rows.Two(New, NewB, "{ b: createDataChannel, args: [$a.nothing] }"));

        Assert.That(record.HarnessError, Is.EqualTo("peer a has no value named 'nothing'"));
    }

    [TestCase("rejects: InvalidStateError", """{"status":"error","how":"reject","error":{"name":"OperationError","message":""}}""", "rejects with InvalidStateError", "rejects with OperationError")]
    [TestCase("rejects: InvalidStateError", """{"status":"error","how":"throw","error":{"name":"InvalidStateError","message":""}}""", "rejects with InvalidStateError", "throws InvalidStateError")]
    [TestCase("throws: [TypeError, RangeError]", """{"status":"error","how":"reject","error":{"name":"TypeError","message":""}}""", "throws TypeError or RangeError", "rejects with TypeError")]
    [TestCase("rejects: InvalidStateError", """{"status":"ok"}""", "rejects with InvalidStateError", "succeeds")]
    [TestCase("resolves: { type: offer }", """{"status":"ok","value":{"type":"answer"}}""", "value.type is \"offer\"", "value.type is \"answer\"")]
    [TestCase("resolves: { type: offer }", """{"status":"ok","value":{}}""", "value.type is \"offer\"", "value has no type")]
    [TestCase("as: x", """{"status":"error","how":"reject","error":{"name":"OperationError","message":""}}""", "succeeds", "rejects with OperationError")]
    [TestCase("as: x", """{"status":"timeout","what":"still pending"}""", "succeeds", "timed out: still pending")]
    public async Task Outcome_ThatIsNotAsTheRowSays_IsAFindingOfItsStep(string wanted, string outcome, string expected, string actual)
    {
        Values(_a, outcome);

        var record = await Run(Rows.One(New, $"{{ a: createOffer, {wanted} }}"));

        Assert.That(record.StepFindings.Select(f => (f.Id, f.Peer, f.Implementation, f.Expected, f.Actual)), Is.EqualTo(new[] { ("step:2", "a", "x", expected, actual) }));
        Assert.That(record.StoppedAt, Is.EqualTo(2));
    }

    [TestCase("rejects: [InvalidStateError, TypeError]", """{"status":"error","how":"reject","error":{"name":"TypeError","message":""}}""")]
    [TestCase("resolves: { type: offer }", """{"status":"ok","value":{"type":"offer","sdp":"v=0"}}""")]
    [TestCase("any: true", """{"status":"error","how":"throw","error":{"name":"TypeError","message":""}}""")]
    public async Task Outcome_ThatIsAsTheRowSays_IsNoFinding(string wanted, string outcome)
    {
        Values(_a, outcome);

        var record = await Run(Rows.One(New, $"{{ a: createOffer, {wanted} }}", "a: close"));

        Assert.That(record.StepFindings, Is.Empty);
        Assert.That(_a.Runs, Is.EqualTo(new[] { "a: new, createOffer, close" }));
    }

    [Test]
    public async Task PromiseThatMustStayPending_ThatDoes_IsNoFinding()
    {
        _a.OnStep = (_, s) => s["op"]!.GetValue<string>() == "settle" ? """{"status":"timeout","what":"still pending"}""" : null;

        var record = await Run(Rows.One(New, "{ a: createOffer, as: offer, await: false }", "{ settle: a.offer, stays: pending }", "a: close"));

        Assert.That(record.StepFindings, Is.Empty);
        Assert.That(record.StoppedAt, Is.Null);
    }

    [Test]
    public async Task Steps_AfterAFinding_AreNotRunAndTheCaseIsEnded()
    {
        Values(_a, """{"status":"error","how":"reject","error":{"name":"OperationError","message":""}}""");

        var record = await Run(Rows.Two(New, "a: createOffer", NewB));

        Assert.That(record.StoppedAt, Is.EqualTo(2));
        Assert.That(_b.Runs, Is.Empty);
        Assert.That((_a.Ended, _b.Ended), Is.EqualTo((_a.Begun, _b.Begun)));
    }

    [Test]
    public async Task Host_ThatSkipsSteps_IsAHarnessError()
    {
        var host = new SkippingHost();

        var record = await CaseRunner.RunAsync(Rows.One(New, "a: close"), [host], Options, default);

        Assert.That(record.HarnessError, Is.EqualTo("peer a (x) stopped after 1 of 4 steps, all as the row says"));
    }

    [Test]
    public async Task Member_ThatIsNotThere_IsUnsupportedAndNoFinding()
    {
        Values(_a, """{"status":"unsupported","what":"RTCPeerConnection.createOffer"}""");

        var record = await Run(Rows.One(New, "a: createOffer"));

        Assert.That(record.Unsupported, Is.EqualTo("x has no RTCPeerConnection.createOffer"));
        Assert.That(record.StepFindings, Is.Empty);
    }

    [Test]
    public async Task Unsupported_AtOnePeer_EndsWhatTheOtherStillWaitsForWithoutAFinding()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = false;
        _a.OnStep = (_, s) => s["op"]!.GetValue<string>() == "wait" ? """{"status":"unsupported","what":"transports: pc connectionState connected"}""" : null;
        _b.OnRun = _ => !waiting && (waiting = _b.Runs[^1] == "b: wait") ? ended.Task : Task.CompletedTask;
        _b.OnStep = (_, s) => s["op"]!.GetValue<string>() == "wait" ? """{"status":"timeout","what":"pc.connectionState is new, not connected"}""" : null;
        _b.OnEnd = ended.SetResult;

        var record = await Run(Rows.Two(New, NewB, "wait: { a.connectionState: connected, b.connectionState: connected }", "a: close"));

        Assert.That((record.HarnessError, record.Unsupported), Is.EqualTo(((string?)null, "x has no transports: pc connectionState connected")));
        Assert.That(record.StepFindings, Is.Empty);
        Assert.That(record.Duration, Is.LessThan(Options.Timeout));
        Assert.That(_a.Runs, Has.None.Contains("close"));
        Assert.That(record.Traces.Select(t => t.Entries[^1].Name), Is.All.EqualTo("end"), "both became quiet before the end");
    }

    [Test]
    public async Task Unsupported_BesideAFindingOfTheOtherPeer_KeepsTheFinding()
    {
        var settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _b.OnRun = _ => _b.Runs[^1].Contains("settle", StringComparison.Ordinal) ? settled.Task : Task.CompletedTask;
        _a.OnStep = (_, s) =>
        {
            if (s["op"]!.GetValue<string>() == "drain")
            {
                settled.TrySetResult();
            }

            return s["member"]?.GetValue<string>() == "createOffer" ? """{"status":"unsupported","what":"RTCPeerConnection.createOffer"}""" : null;
        };
        _b.OnStep = (_, s) => s["op"]!.GetValue<string>() == "settle" ? """{"status":"error","how":"reject","error":{"name":"OperationError","message":""}}""" : null;

        var record = await Run(Rows.Two(New, NewB, "together: [{ a: createOffer }, { b: createAnswer }]"));

        Assert.That(record.Unsupported, Is.EqualTo("x has no RTCPeerConnection.createOffer"));
        Assert.That(record.StepFindings.Select(f => (f.Id, f.Peer, f.Actual)), Is.EqualTo(new[] { ("step:3", "b", "rejects with OperationError") }));
    }

    [Test]
    public async Task Begin_OfAHostThatLacksSomething_IsUnsupportedAndEnded()
    {
        _a.Lacking = "media sources";
        var before = _a.Ended;

        var record = await Run(new Case(Rows.Of("media", New), ["x"]));

        Assert.That(record.Unsupported, Is.EqualTo("media sources"));
        Assert.That(_a.Ended, Is.EqualTo(before + 1));
        Assert.That(_a.Runs, Is.Empty);
    }

    [Test]
    public async Task Host_ThatNeverAnswers_IsHungAndNamedWithItsStep()
    {
        _a.OnRun = ct => Task.Delay(Timeout.Infinite, ct);

        var record = await Run(Rows.One(New), new RunOptions { Timeout = TimeSpan.FromMilliseconds(20), Grace = TimeSpan.FromMilliseconds(10) });

        Assert.That(record.Hung, Is.True);
        Assert.That(record.HarnessError, Does.StartWith("no answer from peer a (x) at step 1: a: new RTCPeerConnection within "));
    }

    [Test]
    public void Caller_ThatCancels_GetsTheCancellation()
    {
        using var cancel = new CancellationTokenSource();
        _a.OnRun = async ct =>
        {
            await cancel.CancelAsync();
            ct.ThrowIfCancellationRequested();
        };

        Assert.That(async () => await CaseRunner.RunAsync(Rows.One(New), [_a], Options, cancel.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Host_ThatFailsAtTheEnd_IsAHarnessErrorAndNotHung()
    {
        _a.EndError = "x: 1 connections could not be closed";

        var record = await Run(Rows.One(New));

        Assert.That((record.HarnessError, record.Hung), Is.EqualTo(("x: 1 connections could not be closed", false)));
    }

    [TestCase("""{"seq":5,"time":0,"kind":"mark","target":"pc","name":"x"}""", "trace entry 5 where")]
    [TestCase("""{"seq":0,"time":0,"kind":"shout","target":"pc","name":"x"}""", "unknown trace entry kind 'shout'")]
    public async Task Trace_ThatIsBroken_IsAHarnessError(string entry, string message)
    {
        _a.OnStep = (peer, s) =>
        {
            if (s["op"]!.GetValue<string>() == "new")
            {
                _a.Raw(peer, entry);
            }

            return null;
        };

        var record = await Run(Rows.One(New));

        Assert.That(record.HarnessError, Does.StartWith("the trace of peer a is broken: " + message));
    }

    [Test]
    public async Task Record_OfACase_HasTheTracesAndTheirRawForm()
    {
        var record = await Run(Rows.One(New, "expect: { a.signalingState: stable }"));

        Assert.That(record.Traces.Single().Entries.Select(e => e.Name), Is.EqualTo(new[] { "step 2", "end" }));
        Assert.That(record.Raw.Peers.Single().Entries, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Relay_BeforeTheRemoteDescription_HoldsTheCandidatesBack()
    {
        const string candidate = """{"candidate":{"candidate":"candidate:1 1 udp 1 127.0.0.1 9 typ host","sdpMid":"0","sdpMLineIndex":0,"usernameFragment":null}}""";
        var seen = new List<string>();
        _a.OnStep = (peer, s) =>
        {
            if (s["member"]?.GetValue<string>() == "setLocalDescription")
            {
                _a.Entry(peer, "event", "icecandidate", candidate);
                _a.Entry(peer, "event", "icecandidate", """{"candidate":null}""");
            }

            return null;
        };
        _b.OnStep = (peer, s) =>
        {
            var member = s["member"]?.GetValue<string>();
            if (member == "createOffer")
            {
                seen.Add("createOffer");
            }
            else if (member == "setRemoteDescription")
            {
                seen.Add("setRemoteDescription");
                _b.Entry(peer, "resolve", "setRemoteDescription");
            }
            else if (member == "addIceCandidate")
            {
                seen.Add("addIceCandidate " + s["args"]![0]!["sdpMid"]);
            }

            return null;
        };

        var record = await Run(Rows.Two(New, NewB, "relay: both", "a: setLocalDescription", "b: createOffer", "{ b: setRemoteDescription, args: [{ type: offer, sdp: x }] }"));

        Assert.That(record.HarnessError, Is.Null);
        Assert.That(seen, Is.EqualTo(new[] { "createOffer", "setRemoteDescription", "addIceCandidate 0" }));
    }

    [Test]
    public async Task Relay_WhoseCandidateIsRefused_IsAFindingOfTheTakingPeer()
    {
        _a.OnStep = (peer, s) =>
        {
            if (s["op"]!.GetValue<string>() == "new")
            {
                _a.Entry(peer, "event", "icecandidate", """{"candidate":{"candidate":"candidate:1"}}""");
            }

            return null;
        };
        _b.OnStep = (peer, s) =>
        {
            if (s["op"]!.GetValue<string>() == "new")
            {
                _b.Entry(peer, "resolve", "setRemoteDescription");
            }

            return s["member"]?.GetValue<string>() == "addIceCandidate" ? """{"status":"error","how":"reject","error":{"name":"OperationError","message":""}}""" : null;
        };

        var record = await Run(Rows.Two(New, NewB, "relay: both"));

        Assert.That(record.StepFindings.Select(f => (f.Id, f.Peer, f.Actual)), Is.EqualTo(new[] { ("step:3", "b", "rejects with OperationError") }));
    }

    private Task<CaseRecord> Run(Case @case, RunOptions? options = null) =>
        CaseRunner.RunAsync(@case, @case.Implementations.Length == 1 ? [_a] : [_a, _b], options ?? Options, default);

    /// <summary>What comes of createOffer.</summary>
    private static void Values(ScriptedHost host, string outcome) => host.OnStep = (_, s) => s["member"]?.GetValue<string>() == "createOffer" ? outcome : null;
}
