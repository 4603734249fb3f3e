namespace Conformance.Units.Spec.Rules;

public sealed class ConnectionRuleTests
{
    [Test]
    public void InitialStates_ClosedAtBirth_IsReported() => new TraceBuilder()
        .Signaling("closed").Enter("new").Leave().Check("connection/initial-states").IsOnly(
            1,
            "signaling stable, ice new, gathering new, connection new, descriptions null",
            "signaling closed, ice new, gathering new, connection new, descriptions null");

    [Test]
    public void StatesTogether_ConnectionStateLags_IsTheOnlyFinding()
    {
        var t = new TraceBuilder().Transports(("new", "complete", "new")).Enter("new").Leave()
            .Transports(("checking", "complete", "new")).State(s => s with { IceConnectionState = "checking" })
            .Event("ice:0", "statechange").Event("pc", "iceconnectionstatechange")
            .State(s => s with { ConnectionState = "connecting" }).Event("pc", "connectionstatechange");
        t.Check("ice/connection-states-together")
            .IsOnly(3, "connectionState connecting", "connectionState new, derived connecting (ice checking, dtls new)");
        foreach (var other in new[] { "connection/derivation", "ice/derivation", "connection/one-event-per-change", "events/ice-transport-order" })
        {
            t.Check(other).IsKept();
        }
    }

    [Test]
    public void ConnectionDerivation_WrongInsideItsEvent_IsReported() => new TraceBuilder()
        .Transports(("connected", "complete", "connecting")).State(s => s with { IceConnectionState = "connected", ConnectionState = "connected" })
        .Event("pc", "connectionstatechange").Check("connection/derivation")
        .IsOnly(0, "connectionState connecting", "connectionState connected, derived connecting (ice connected, dtls connecting)");

    [TestCase("connected")]
    [TestCase("connecting")]
    public void ConnectionDerivation_CompletedIce_IsNotJudged(string state) => new TraceBuilder()
        .Transports(("completed", "complete", "connected")).State(s => s with { IceConnectionState = "completed", ConnectionState = state })
        .Event("pc", "connectionstatechange").Check("connection/derivation").IsKept();

    [Test]
    public void IceDerivation_WrongInARun_IsReportedAtItsFirstEntry() => new TraceBuilder()
        .Transports(("checking", "complete", "new"), ("connected", "complete", "new")).State(s => s with { IceConnectionState = "connected" })
        .Event("ice:1", "statechange").Event("pc", "iceconnectionstatechange").Check("ice/derivation")
        .IsOnly(0, "iceConnectionState checking", "iceConnectionState connected, derived checking (ice checking, connected)");

    [Test]
    public void IceDerivation_BetweenEvents_IsNotJudged() => new TraceBuilder()
        .Transports(("failed", "complete", "new")).Event("pc", "icecandidate").Check("ice/derivation").IsKept();

    [Test]
    public void IceDerivation_TransportsNotExposed_IsNotJudged() => new TraceBuilder()
        .State(s => s with { IceConnectionState = "connected" }).Event("pc", "iceconnectionstatechange").Check("ice/derivation").IsKept();

    [TestCase("ice/one-event-per-change", "iceconnectionstatechange", "new")]
    [TestCase("connection/one-event-per-change", "connectionstatechange", "new")]
    [TestCase("gathering/one-event-per-change", "icegatheringstatechange", "new")]
    public void OneEventPerChange_EventWithoutChange_IsReported(string rule, string type, string state) => new TraceBuilder()
        .Enter("new").Leave().Event("pc", type).Check(rule).IsOnly(2, $"a change before {type}", $"{type} in {state}, as before");

    [Test]
    public void OneEventPerChange_ChangeSeenAtTheTransportsEvent_IsKept() => new TraceBuilder()
        .Transports(("new", "new", "new")).Enter("new").Leave().State(s => s with { IceConnectionState = "checking", ConnectionState = "connecting" })
        .Event("ice:0", "statechange").Event("pc", "iceconnectionstatechange").Event("pc", "connectionstatechange")
        .Check("connection/one-event-per-change").IsKept();

    [Test]
    public void OneEventPerChange_ClosedByClose_IsKept() =>
        new TraceBuilder().Enter("new").Leave().Close().Event("track:0", "ended").Check("ice/one-event-per-change").IsKept();

    [TestCase("ice-transport/one-event-per-change", "ice:0", "statechange", "new")]
    [TestCase("ice-transport/one-gathering-event-per-change", "ice:0", "gatheringstatechange", "complete")]
    [TestCase("dtls-transport/one-event-per-change", "dtls:0", "statechange", "connecting")]
    public void TransportEvent_WithTheOldState_IsReported(string rule, string target, string type, string state) => new TraceBuilder()
        .Transports(("new", "complete", "connecting")).Enter("new").Leave().Event(target, type)
        .Check(rule).IsOnly(2, $"a change before {type}", $"{type} in {state}, as before");

    [Test]
    public void TransportEvent_FirstSeenInItsNewState_IsKept() => new TraceBuilder()
        .Enter("new").Leave().Transports(("checking", "gathering", "new")).Event("ice:0", "statechange").Check("ice-transport/one-event-per-change").IsKept();

    [Test]
    public void SctpEvent_AfterAnotherTaskSawTheState_IsKept() => new TraceBuilder()
        .State(s => s with { Sctp = new("sctp:0", "connecting", null) }).Enter("new").Leave()
        .State(s => s with { Sctp = new("sctp:0", "connected", null) }).Event("pc", "icecandidate").Event("sctp:0", "statechange")
        .Check("sctp-transport/one-event-per-change").IsKept();

    [Test]
    public void SctpChange_WithoutEvent_IsReported() => new TraceBuilder()
        .State(s => s with { Sctp = new("sctp:0", "connecting", null) }).Enter("new").Leave()
        .State(s => s with { Sctp = new("sctp:0", "connected", null) }).Event("pc", "icecandidate")
        .Check("sctp-transport/one-event-per-change").IsOnly(2, "statechange for connected", "connected without statechange");

    [Test]
    public void IceTransportOrder_ConnectionBeforeTransport_IsReported() => new TraceBuilder()
        .Transports(("new", "complete", "new")).Enter("new").Leave().Transports(("checking", "complete", "new"))
        .State(s => s with { IceConnectionState = "checking" }).Event("pc", "iceconnectionstatechange").Event("ice:0", "statechange")
        .Check("events/ice-transport-order")
        .IsOnly(2, "statechange of the transport, then iceconnectionstatechange", "iceconnectionstatechange before statechange to checking");

    [Test]
    public void IceTransportOrder_ConnectionStateFirst_IsReported() => new TraceBuilder()
        .Enter("new").Leave().State(s => s with { IceConnectionState = "checking", ConnectionState = "connecting" })
        .Event("pc", "connectionstatechange").Event("pc", "iceconnectionstatechange").Check("events/ice-transport-order")
        .IsOnly(2, "iceconnectionstatechange, then connectionstatechange", "connectionstatechange before iceconnectionstatechange to checking");

    [Test]
    public void NotInsideCall_EventInsideSetLocalDescription_IsReported() => new TraceBuilder()
        .Enter("setLocalDescription").Event("pc", "signalingstatechange").Leave()
        .Check("events/not-inside-call").IsOnly(1, "no event inside setLocalDescription", "signalingstatechange inside setLocalDescription");

    [Test]
    public void NotInsideCall_TrackEndedInsideClose_IsKept() => new TraceBuilder()
        .Enter("close").Event("track:0", "ended").Leave().Event("pc", "icecandidate").Check("events/not-inside-call").IsKept();
}
