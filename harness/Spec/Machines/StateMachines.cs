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
    private const string Association = "a new DTLS association";
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
            new("checking", "failed", "no pair works"), new("checking", "disconnected", "no pair works so far"),
            new("connected", "completed", "nothing left to check"), new("connected", "checking", "consent is lost, and there are pairs to check"),
            new("connected", "disconnected", "connectivity is lost for now"), new("connected", "failed", "consent is lost"),
            new("completed", "connected", Restart),
            new("completed", "disconnected", "connectivity is lost for now"), new("completed", "failed", "consent is lost"),
            new("disconnected", "connected", "connectivity is back"), new("disconnected", "completed", "connectivity is back"),
            new("disconnected", "checking", "new candidates or ICE restart"), new("disconnected", "failed", "consent is lost"),
            new("failed", "checking", Restart),
            .. Closing(["new", "checking", "connected", "completed", "disconnected", "failed"], "close(), or nothing uses it any more"),
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

    /// <summary>state of a DTLS transport. A new association is told by the same object, so it leads back from everywhere.</summary>
    public static StateMachine DtlsTransport { get; } = Machine(
        "dtls-transport", "rtcdtlstransport-interface", ["new", "connecting", "connected", "closed", "failed"],
        ["new", "connecting", "connected", "closed", "failed"],
        [
            new("new", "connecting", "the handshake begins"), new("connecting", "connected", "the handshake and the fingerprint hold"),
            new("new", "failed", "an error before the handshake"), new("connecting", "failed", "the handshake or the fingerprint fails"),
            new("connected", "failed", "a fatal alert"),
            .. from f in (string[])["connecting", "connected", "closed", "failed"] select new StateEdge(f, "new", Association),
            .. from f in (string[])["connected", "closed", "failed"] select new StateEdge(f, "connecting", Association),
            .. Closing(["new", "connecting", "connected", "failed"], "close(), close_notify, or nothing uses it any more"),
        ],
        s => s.Dtls.Select(d => (d.Id, d.State)));

    /// <summary>state of the SCTP transport.</summary>
    public static StateMachine SctpTransport { get; } = Machine(
        "sctp-transport", "rtcsctptransportstate", ["connecting", "connected", "closed"], ["connecting", "connected", "closed"],
        [new("connecting", "connected", "the association is up"), .. Closing(["connecting", "connected"], "close(), or the association ends")],
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
        [.. Between(Directions, "the setter, addTrack() or removeTrack()"),
         .. Directions.Select(d => new StateEdge(d, "stopped", "stop() or a rejected media description"))],
        s => s.Transceivers.Select(t => (t.Id, t.Direction)));

    /// <summary>currentDirection of a transceiver: an answer writes it, and stopped is for good. Nothing takes it back to null.</summary>
    public static StateMachine TransceiverCurrentDirection { get; } = Machine(
        "transceiver-current-direction", "dom-rtcrtptransceiver-currentdirection", ["null", .. Directions, "stopped"], ["null"],
        [
            .. Directions.Select(d => new StateEdge("null", d, "an answer")), .. Between(Directions, "an answer"),
            .. from d in Directions.Prepend("null") select new StateEdge(d, "stopped", "a rejected media description"),
        ],
        s => s.Transceivers.Select(t => (t.Id, (string?)(t.CurrentDirection ?? "null"))));

    /// <summary>The negotiation-needed flag, as its event and the signaling state show it.</summary>
    public static StateMachine NegotiationNeeded { get; } = new()
    {
        Name = "negotiation-needed",
        Clause = Clause.Parse("webrtc#dfn-update-the-negotiation-needed-flag"),
        States = [NegotiationNeededSightings.Clear, NegotiationNeededSightings.Needed],
        Initial = [NegotiationNeededSightings.Clear],
        Edges =
        [
            new(NegotiationNeededSightings.Clear, NegotiationNeededSightings.Needed, "something asks for a negotiation, in stable"),
            new(NegotiationNeededSightings.Needed, NegotiationNeededSightings.Clear, "stable is reached, or what was asked for is taken back"),
        ],
        Sightings = NegotiationNeededSightings.In,
        IsOfOccurrences = true,
    };

    /// <summary>All of them.</summary>
    public static ImmutableArray<StateMachine> All { get; } =
    [
        Signaling, TransportGathering, Gathering, IceTransport, IceConnection, Connection, DtlsTransport, SctpTransport, DataChannel, TransceiverDirection,
        TransceiverCurrentDirection, NegotiationNeeded,
    ];

    private static ImmutableArray<string> Directions => ["sendrecv", "sendonly", "recvonly", "inactive"];

    private static string Causes(string from, string to) => string.Join(
        ", ", SignalingTransitions.Cells.Where(c => c.From == from && (c.Via ?? c.To) == to).Select(c => c.Operation.ToString()));

    private static IEnumerable<StateEdge> Closing(IEnumerable<string> from, string cause = Close) => from.Select(f => new StateEdge(f, "closed", cause));

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
            Sightings = t =>
                from e in t.Entries
                where e.State is not null
                from r in read(e.State!)
                where r.State is not null
                select new StateSighting(e, r.Id, r.State),
        };
}
