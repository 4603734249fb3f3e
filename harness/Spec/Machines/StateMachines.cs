using System.Collections.Immutable;
using Conformance.Spec.Clauses;
using Conformance.Spec.Enums;
using Conformance.Spec.Signaling;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Machines;

/// <summary>Every state machine of the peer connection.</summary>
public static class StateMachines
{
    private const string Close = "close()";
    private const string Restart = "ICE restart";
    private const string Transports = "the set of transports or a state among them changes";

    /// <summary>signalingState, from the table of <see cref="SignalingTransitions"/>.</summary>
    public static StateMachine Signaling { get; } = Machine(
        "signaling", "rtcsignalingstate-enum", SignalingTransitions.States, ["stable"],
        [
            .. from f in SignalingTransitions.States
               from t in SignalingTransitions.States
               where f != t && SignalingTransitions.IsEdge(f, t)
               select new StateEdge(f, t, t == "closed" ? Close : Causes(f, t)),
        ],
        s => [("pc", s.SignalingState)]);

    /// <summary>gatheringState of an ICE transport.</summary>
    public static StateMachine TransportGathering { get; } = Machine(
        "ice-transport-gathering", "rtcicetransport-gathering", ["new", "gathering", "complete"], ["new", "gathering", "complete"],
        [new("new", "gathering", "a local description starts it"), new("gathering", "complete", "the last candidate"), new("complete", "gathering", Restart)],
        s => s.Ice.Select(i => (i.Id, i.GatheringState)));

    /// <summary>iceGatheringState: derived, so that transports which come and go may lead from any state to any other.</summary>
    public static StateMachine Gathering { get; } = Machine(
        "gathering", "rtcicegatheringstate-enum", ["new", "gathering", "complete"], ["new"],
        Between(["new", "gathering", "complete"], Transports), s => [("pc", s.IceGatheringState)]);

    /// <summary>state of an ICE transport.</summary>
    public static StateMachine IceTransport { get; } = Machine(
        "ice-transport", "rtcicetransportstate", ["new", "checking", "connected", "completed", "disconnected", "failed", "closed"],
        ["new", "checking", "connected", "completed", "disconnected", "failed", "closed"],
        [
            new("new", "checking", "the first remote candidate"), new("new", "failed", "no remote candidate came"),
            new("checking", "connected", "a usable pair"), new("checking", "completed", "a usable pair, and nothing left to check"),
            new("checking", "failed", "no pair works"), new("checking", "disconnected", "connectivity is lost for now"),
            new("connected", "completed", "nothing left to check"), new("connected", "checking", Restart),
            new("connected", "disconnected", "connectivity is lost for now"), new("connected", "failed", "consent is lost"),
            new("completed", "connected", Restart), new("completed", "checking", Restart),
            new("completed", "disconnected", "connectivity is lost for now"), new("completed", "failed", "consent is lost"),
            new("disconnected", "connected", "connectivity is back"), new("disconnected", "completed", "connectivity is back"),
            new("disconnected", "checking", Restart), new("disconnected", "failed", "consent is lost"),
            new("failed", "checking", Restart), .. Closing(["new", "checking", "connected", "completed", "disconnected", "failed"]),
        ],
        s => s.Ice.Select(i => (i.Id, i.State)));

    /// <summary>iceConnectionState: derived, like <see cref="Gathering"/>.</summary>
    public static StateMachine IceConnection { get; } = Machine(
        "ice-connection", "rtciceconnectionstate-enum", WebRtcEnums.IceConnectionState.Values, ["new"],
        [.. Between([.. WebRtcEnums.IceConnectionState.Values.Where(v => v != "closed")], Transports),
         .. Closing(WebRtcEnums.IceConnectionState.Values.Where(v => v != "closed"))],
        s => [("pc", s.IceConnectionState)]);

    /// <summary>connectionState: derived, like <see cref="Gathering"/>.</summary>
    public static StateMachine Connection { get; } = Machine(
        "connection", "rtcpeerconnectionstate-enum", ["new", "connecting", "connected", "disconnected", "failed", "closed"], ["new"],
        [.. Between(["new", "connecting", "connected", "disconnected", "failed"], Transports),
         .. Closing(["new", "connecting", "connected", "disconnected", "failed"])],
        s => [("pc", s.ConnectionState)]);

    /// <summary>state of a DTLS transport.</summary>
    public static StateMachine DtlsTransport { get; } = Machine(
        "dtls-transport", "event-dtlstransport-statechange", ["new", "connecting", "connected", "closed", "failed"],
        ["new", "connecting", "connected", "closed", "failed"],
        [
            new("new", "connecting", "the handshake begins"), new("connecting", "connected", "the handshake and the fingerprint hold"),
            new("connecting", "failed", "the handshake or the fingerprint fails"), new("connected", "failed", "a fatal alert"),
            .. Closing(["new", "connecting", "connected", "failed"]),
        ],
        s => s.Dtls.Select(d => (d.Id, d.State)));

    /// <summary>state of the SCTP transport.</summary>
    public static StateMachine SctpTransport { get; } = Machine(
        "sctp-transport", "rtcsctptransportstate", ["connecting", "connected", "closed"], ["connecting", "connected", "closed"],
        [new("connecting", "connected", "the association is up"), .. Closing(["connecting", "connected"])],
        s => s.Sctp is { } t ? [(t.Id, t.State)] : []);

    /// <summary>readyState of a data channel.</summary>
    public static StateMachine DataChannel { get; } = Machine(
        "data-channel", "dom-datachannel-readystate", ["connecting", "open", "closing", "closed"], ["connecting", "open"],
        [
            new("connecting", "open", "the transport is ready"), new("connecting", "closing", "close() of the channel"),
            new("connecting", "closed", "the transport ends"), new("open", "closing", "either side closes"),
            new("open", "closed", "the transport ends"), new("closing", "closed", "the streams are reset"),
        ],
        s => s.Channels.Select(c => (c.Id, c.ReadyState)));

    /// <summary>direction of a transceiver: a script sets any, stopped is for good.</summary>
    public static StateMachine TransceiverDirection { get; } = Machine(
        "transceiver-direction", "dom-rtcrtptransceiver-direction", [.. Directions, "stopped"], Directions,
        [.. Between(Directions, "a script or a rollback"), .. Directions.Select(d => new StateEdge(d, "stopped", "stop() or a rejected media description"))],
        s => s.Transceivers.Select(t => (t.Id, t.Direction)));

    /// <summary>All of them.</summary>
    public static ImmutableArray<StateMachine> All { get; } =
    [
        Signaling, TransportGathering, Gathering, IceTransport, IceConnection, Connection, DtlsTransport, SctpTransport, DataChannel, TransceiverDirection,
    ];

    private static ImmutableArray<string> Directions => ["sendrecv", "sendonly", "recvonly", "inactive"];

    private static string Causes(string from, string to) => string.Join(
        ", ", SignalingTransitions.Cells.Where(c => c.From == from && (c.Via ?? c.To) == to).Select(c => c.Operation.ToString()));

    private static IEnumerable<StateEdge> Closing(IEnumerable<string> from) => from.Select(f => new StateEdge(f, "closed", Close));

    private static ImmutableArray<StateEdge> Between(ImmutableArray<string> states, string cause) =>
        [.. from f in states from t in states where f != t select new StateEdge(f, t, cause)];

    private static StateMachine Machine(
        string name, string fragment, ImmutableArray<string> states, ImmutableArray<string> initial, ImmutableArray<StateEdge> edges,
        Func<StateSnapshot, IEnumerable<(string Id, string? State)>> read) => new()
        {
            Name = name,
            Clause = Clause.Parse($"webrtc#{fragment}"),
            States = states,
            Initial = initial,
            Edges = edges,
            Read = read,
        };
}
