using Conformance.Spec.Traces;

namespace Conformance.Units.Spec.Rules;

public sealed class ClosingRuleTests
{
    [TestCase("signalingstatechange")]
    [TestCase("connectionstatechange")]
    [TestCase("icecandidate")]
    [TestCase("track")]
    public void NoConnectionEvents_EventAfterClose_IsReported(string type) => new TraceBuilder()
        .Close().Event("pc", type).Check("close/no-connection-events").IsOnly(2, "no event after close()", $"{type} after close()");

    [Test]
    public void NoConnectionEvents_RestOfTheTaskThatClosed_IsKeptAndNoMore() => new TraceBuilder()
        .Event("pc", "signalingstatechange").Close().Event("pc", "track").Event("pc", "icecandidate").Event("pc", "track")
        .Check("close/no-connection-events").Select(v => v.Seq).ShouldBe(4, 5);

    [Test]
    public void NoConnectionEvents_TracksEnd_IsKept() => new TraceBuilder().Close().Event("track:0", "ended").Check("close/no-connection-events").IsKept();

    [Test]
    public void NoIceTransportEvents_StateChangeAfterClose_IsReported() => new TraceBuilder()
        .Close().Event("ice:0", "statechange")
        .Check("close/no-ice-transport-events").IsOnly(2, "no event at an ICE transport after close()", "statechange after close()");

    [Test]
    public void NoIceTransportEvents_DtlsAfterClose_IsNotJudged() =>
        new TraceBuilder().Close().Event("dtls:0", "statechange").Check("close/no-ice-transport-events").IsKept();

    [TestCase("open")]
    [TestCase("message")]
    [TestCase("close")]
    public void NoChannelEvents_OfAnOpenChannel_IsReported(string type) => new TraceBuilder()
        .Channel("open").Close().Event("channel:0", type)
        .Check("close/no-channel-events").IsOnly(2, $"no {type} at a channel after close()", $"{type} after close()");

    [Test]
    public void NoChannelEvents_CloseOfAChannelThatWasClosing_IsKept() =>
        new TraceBuilder().Enter("close").Channel("closing").Leave().Channel("closed").Event("channel:0", "close").Check("close/no-channel-events").IsKept();

    [Test]
    public void NoChannelEvents_ChannelLeftOpenByClose_IsChannelsClosedAlone()
    {
        var t = new TraceBuilder().Channel("open").Enter("close").Leave().Channel("closed").Event("channel:0", "close");
        t.Check("close/no-channel-events").IsKept();
        t.Check("close/channels-closed").IsOnly(1, "all channels closed", "channel:0 open");
    }

    [Test]
    public void NoChannelEvents_CloseAfterAFailure_IsKept() => new TraceBuilder()
        .Channel("connecting").Close().Event("channel:0", "error").Event("channel:0", "close").Check("close/no-channel-events").IsKept();

    [Test]
    public void StatesClosed_OneIsNot_IsReported() => new TraceBuilder()
        .Enter("close").Signaling("closed").Leave().Check("close/states-closed")
        .IsOnly(1, "signaling closed, ice closed, connection closed", "signaling closed, ice new, connection new");

    [Test]
    public void StatesClosed_OneComesBack_IsReportedWhereItDoes() => new TraceBuilder()
        .Close().State(s => s with { ConnectionState = "failed" }).Event("track:0", "ended").Event("track:1", "ended").Check("close/states-closed")
        .IsOnly(2, "signaling closed, ice closed, connection closed", "signaling closed, ice closed, connection failed");

    [Test]
    public void TransportsClosed_OneIsNot_IsReported() => new TraceBuilder()
        .Transports(("connected", "complete", "connected")).Enter("close").Signaling("closed").Leave()
        .Check("close/transports-closed").IsOnly(1, "all transports closed", "dtls:0 connected, ice:0 connected");

    [Test]
    public void ChannelsClosed_OneIsNot_IsReported() => new TraceBuilder()
        .Channel("open").Enter("close").Leave().Check("close/channels-closed").IsOnly(1, "all channels closed", "channel:0 open");

    [Test]
    public void ChannelsClosed_OneIsClosing_IsKept() => new TraceBuilder().Channel("closing").Enter("close").Leave().Check("close/channels-closed").IsKept();

    [Test]
    public void TransceiversStopped_OneIsNot_IsReported() => new TraceBuilder()
        .Transports(("new", "new", "new")).Enter("close").Leave()
        .Check("close/transceivers-stopped").IsOnly(1, "all transceivers stopped/stopped", "transceiver:0 sendrecv/sendrecv");

    [TestCase("close/states-closed")]
    [TestCase("close/transports-closed")]
    [TestCase("close/channels-closed")]
    [TestCase("close/transceivers-stopped")]
    public void AllClosed_ByClose_IsKept(string rule) => new TraceBuilder()
        .Transports(("connected", "complete", "connected")).Channel("open")
        .State(s => s with { Sctp = new SctpSnapshot("sctp:0", "connected", "dtls:0") }).Close().Check(rule).IsKept();

    [Test]
    public void LaterOperations_Resolve_IsReported() => new TraceBuilder()
        .Close().Begin("createOffer", out var c).Resolve(c)
        .Check("close/later-operations-reject").IsOnly(4, "createOffer rejects with InvalidStateError", "createOffer succeeds");

    [Test]
    public void LaterOperations_ThrowToTheirCaller_IsReported() => new TraceBuilder()
        .Close().Enter("createAnswer").Throw("InvalidStateError")
        .Check("close/later-operations-reject").IsOnly(3, "createAnswer rejects with InvalidStateError", "createAnswer throws InvalidStateError");

    [TestCase("InvalidStateError")]
    [TestCase("TypeError")]
    public void LaterOperations_Reject_IsKept(string error) => new TraceBuilder()
        .Close().Begin("addIceCandidate", out var c).Reject(c, error).Check("close/later-operations-reject").IsKept();

    [TestCase("addTrack", "pc", "[]")]
    [TestCase("setConfiguration", "pc", "[{}]")]
    [TestCase("createDataChannel", "pc", """["x"]""")]
    [TestCase("stop", "transceiver:0", "[]")]
    [TestCase("direction=", "transceiver:0", """["inactive"]""")]
    [TestCase("send", "channel:0", """["x"]""")]
    public void LaterCalls_Succeed_IsReportedAndThrowIsKept(string member, string target, string args)
    {
        new TraceBuilder().Close().Enter(member, target, args).Leave()
            .Check("close/later-calls-throw").IsOnly(3, $"{member} throws InvalidStateError", $"{member} succeeds");
        new TraceBuilder().Close().Enter(member, target, args).Throw("InvalidStateError").Check("close/later-calls-throw").IsKept();
    }

    [TestCase("getConfiguration", "pc", "[]")]
    [TestCase("direction=", "transceiver:0", """["sideways"]""")]
    public void LaterCalls_ThatAreAllowed_AreKept(string member, string target, string args) =>
        new TraceBuilder().Close().Enter(member, target, args).Leave().Check("close/later-calls-throw").IsKept();

    [TestCase("close")]
    [TestCase("restartIce")]
    public void LaterCallsReturn_Throw_IsReportedAndReturnIsKept(string member)
    {
        new TraceBuilder().Close().Enter(member).Throw("InvalidStateError")
            .Check("close/later-calls-return").IsOnly(3, $"{member} returns", $"{member} gives InvalidStateError");
        new TraceBuilder().Close().Enter(member).Leave().Check("close/later-calls-return").IsKept();
    }

    [Test]
    public void PendingOperations_RejectedByClose_IsReported() => new TraceBuilder()
        .Begin("createOffer", out var c).Close().Reject(c, "AbortError")
        .Check("close/pending-operations-stay-pending").IsOnly(4, "createOffer stays pending", "createOffer rejects with AbortError");

    [Test]
    public void PendingOperations_ReactionQueuedBehindTheOneThatCloses_IsKept() => new TraceBuilder()
        .Begin("createOffer", out var a).Begin("createOffer", out var b).Resolve(a).Close().Resolve(b)
        .Check("close/pending-operations-stay-pending").IsKept();
}
