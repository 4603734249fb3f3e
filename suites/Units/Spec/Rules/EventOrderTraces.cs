using Conformance.Spec.Traces;

namespace Conformance.Units.Spec.Rules;

/// <summary>
/// For each rule about the order of events and for each state machine the shortest trace that keeps it, and the same trace with one thing changed
/// that breaks it.
/// </summary>
internal static class EventOrderTraces
{
    private const string Answer = """[{"type":"answer","sdp":"v=0"}]""";
    private const string Local = """{"local":{"type":"offer","sdp":"v=0\nm=audio 9 X 0\na=mid:0\na=ice-ufrag:u\n"}}""";
    private const string Carried = """
        {"track":{"$ref":"track:0","muted":true},"receiver":{"$ref":"receiver:0"},"transceiver":{"$ref":"transceiver:0"},"streams":[],
         "channel":{"$ref":"channel:0"}}
        """;

    public static IReadOnlyDictionary<string, (TraceBuilder Kept, TraceBuilder Breaking)> All { get; } =
        new Dictionary<string, (TraceBuilder Kept, TraceBuilder Breaking)>
        {
            ["setdescription/signaling-before-removetrack"] = Swapped("pc signalingstatechange", "stream:0 removetrack"),
            ["setdescription/signaling-before-addtrack"] = Swapped("pc signalingstatechange", "stream:0 addtrack"),
            ["setdescription/channel-error-before-addtrack"] = Swapped("channel:0 error", "stream:0 addtrack"),
            ["setdescription/channel-error-before-track"] = Swapped("channel:0 error", "pc track"),
            ["setdescription/mute-before-removetrack"] = Swapped("track:0 mute", "stream:0 removetrack"),
            ["setdescription/removetrack-before-addtrack"] = Swapped("stream:0 removetrack", "stream:1 addtrack"),
            ["setdescription/removetrack-before-track"] = Swapped("stream:0 removetrack", "pc track"),
            ["setdescription/addtrack-before-track"] = Swapped("stream:0 addtrack", "pc track"),
            ["setdescription/one-task"] = (
                Set("pc signalingstatechange", "stream:0 addtrack", "pc track").Add("pc negotiationneeded"),
                Set("pc signalingstatechange", "pc negotiationneeded", "stream:0 addtrack", "pc track")),
            ["signaling/changes-in-description"] = Within(s => s with { SignalingState = "have-local-offer" }),
            ["setdescription/slots-in-description"] = Within(s => s with { PendingLocal = "offer" }),
            ["sctp-transport/appears-in-description"] = Within(s => s with { Sctp = new SctpSnapshot("sctp:0", "connecting", null) }),
            ["transceiver/mid-in-description"] = Within(s => With(s, "0", null, null)),
            ["transceiver/current-direction-in-description"] = Within(s => With(s, null, "sendrecv", null)),
            ["transceiver/transport-in-description"] = Within(s => With(s, null, null, "dtls:0")),
            ["transceiver/leaves-in-description"] = Within(s => s with { Transceivers = [] }),
            ["transceiver/mid-is-kept"] = (
                Mids("0", null, "1"),
                Mids("0", "1")),
            ["transceiver/order-is-kept"] = (
                T().Ordered("transceiver:0").Ordered("transceiver:0", "transceiver:1"),
                T().Ordered("transceiver:0", "transceiver:1").Ordered("transceiver:1", "transceiver:0")),
            ["track/one-per-receiver"] = (Set("pc track"), Set("pc track", "pc track")),
            ["track/again-after-removal"] = (
                Set("pc track").Begin("setRemoteDescription", out var c, Answer).Resolve(c)
                    .Begin("setRemoteDescription", out c, Answer).Add("pc track").Resolve(c),
                Set("pc track").Begin("setRemoteDescription", out c, Answer).Add("pc track").Resolve(c)),
            ["track/has-mid"] = (
                T().State(s => With(s, "0", null, null)).Add("pc track"),
                T().State(s => With(s, null, null, null)).Add("pc track")),
            ["track/direction-in-answer"] = (
                T().Begin("setRemoteDescription", out c, Answer).State(s => With(s, "0", "recvonly", null)).Add("pc track").Resolve(c),
                T().Begin("setRemoteDescription", out c, Answer).State(s => With(s, "0", "sendonly", null)).Add("pc track").Resolve(c)),
            ["track/mute-alternates"] = (
                T().Add("pc track", "track:0 unmute", "track:0 mute", "track:0 unmute"),
                T().Add("pc track", "track:0 mute")),
            ["stream/changes-in-description"] = (Set("stream:0 addtrack"), Set().Add("stream:0 addtrack")),
            ["stream/add-and-remove-alternate"] = (
                T().Add("stream:0 addtrack", "stream:0 removetrack", "stream:0 addtrack"),
                T().Add("stream:0 addtrack", "stream:0 addtrack")),
            ["gathering/needs-local-description"] = (
                T().Begin("setLocalDescription", out c).Signaling("have-local-offer", "offer").Resolve(c).Candidate("candidate:1"),
                T().Begin("setLocalDescription", out c).Reject(c, "OperationError").Candidate("candidate:1")),
            ["gathering/generation-ends"] = (
                T().Candidate("candidate:1").Candidate("").Candidate("candidate:1", fragment: "w"),
                T().Candidate("candidate:1").Candidate("").Candidate("candidate:2")),
            ["gathering/candidate-names-media"] = (
                T().Candidate("candidate:1"),
                T().Event("pc", "icecandidate", """{"candidate":{"candidate":"candidate:1","sdpMid":null,"sdpMLineIndex":null}}""")),
            ["gathering/candidate-mid-is-local"] = (Surfaced(), Surfaced(mid: "1")),
            ["gathering/candidate-index-is-local"] = (Surfaced(), Surfaced(index: 1)),
            ["gathering/candidate-fragment-is-local"] = (Surfaced(), Surfaced(fragment: "w")),
            ["events/pair-before-state"] = (
                Connects("ice:0 selectedcandidatepairchange", "ice:0 statechange", "pc iceconnectionstatechange"),
                Connects("ice:0 statechange", "ice:0 selectedcandidatepairchange", "pc iceconnectionstatechange")),
            ["events/ice-task-is-whole"] = (
                Connects("ice:0 selectedcandidatepairchange", "ice:0 statechange", "pc iceconnectionstatechange", "pc icecandidate"),
                Connects("ice:0 selectedcandidatepairchange", "ice:0 statechange", "pc icecandidate", "pc iceconnectionstatechange")),
            ["events/gathering-task-is-whole"] = (
                Gathers("ice:0 gatheringstatechange", "pc icegatheringstatechange", "pc negotiationneeded"),
                Gathers("ice:0 gatheringstatechange", "pc negotiationneeded", "pc icegatheringstatechange")),
            ["events/chain-settles-in-order"] = (
                T().Begin("createOffer", out var d).Begin("setRemoteDescription", out c, Answer).Resolve(d).Resolve(c),
                T().Begin("createOffer", out d).Begin("setRemoteDescription", out c, Answer).Resolve(c).Resolve(d)),
            ["ice-transport/role-is-known"] = (
                T().State(s => Ice(s, "checking", "gathering", "controlled")).Add("ice:0 statechange"),
                T().State(s => Ice(s, "checking", "gathering", "unknown")).Add("ice:0 statechange")),
            ["dtls-transport/connected-after-ice"] = (
                T().Over("connected", "connecting").Add("ice:0 statechange").Over("disconnected", "connected").Add("dtls:0 statechange"),
                T().Over("checking", "connecting").Add("ice:0 statechange").Over("checking", "connected").Add("dtls:0 statechange")),
            ["dtls-transport/error-before-failed"] = (
                T().Over("connected", "failed").Add("dtls:0 error", "dtls:0 statechange"),
                T().Over("connected", "failed").Add("dtls:0 statechange")),
            ["sctp-transport/connected-after-dtls"] = (
                T().Over("connected", "connected").State(s => Sctp(s, "connected")).Add("sctp:0 statechange"),
                T().Over("connected", "connecting").State(s => Sctp(s, "connected")).Add("sctp:0 statechange")),
            ["channel/open-after-sctp"] = (
                T().State(s => Sctp(s, "connected")).Add("channel:0 open"),
                T().State(s => Sctp(s, "connecting")).Add("channel:0 open")),
            ["channel/open-once"] = (T().Add("channel:1 open", "channel:0 open"), T().Add("channel:0 open", "channel:0 open")),
            ["channel/announced-once"] = (T().Add("pc datachannel"), T().Add("pc datachannel", "pc datachannel")),
            ["channel/announced-before-events"] = (T().Add("pc datachannel", "channel:0 open"), T().Add("channel:0 open", "pc datachannel")),
            ["channel/error-before-close"] = (T().Add("channel:0 error", "channel:0 close"), T().Add("channel:0 close", "channel:0 error")),
            ["channel/message-after-open"] = (Created().Add("channel:0 open", "channel:0 message"), Created().Add("channel:0 message", "channel:0 open")),
            ["channel/closing-is-told"] = (
                T().Channel("open").Event("pc", "x").Channel("closing").Add("channel:0 closing").Event("pc", "x"),
                T().Channel("open").Event("pc", "x").Channel("closing").Event("pc", "x").Add("channel:0 closing")),
            ["channel/low-needs-send"] = (
                T().Enter("send", "channel:0").Leave().Add("channel:0 bufferedamountlow"),
                T().Enter("send", "channel:0").Leave().Add("channel:0 bufferedamountlow", "channel:0 bufferedamountlow")),
            ["channel/id-is-kept"] = (Numbered(null, 2, 2), Numbered(null, 2, 4)),
            ["channel/send-needs-open"] = (
                T().Channel("open").Enter("send", "channel:0").Leave(),
                T().Channel("closing").Enter("send", "channel:0").Leave()),
            ["ice-transport/legal-edges"] = (
                Edge((s, state) => Ice(s, state, "complete", "controlled"), "completed", "connected"),
                Edge((s, state) => Ice(s, state, "complete", "controlled"), "completed", "new")),
            ["ice-transport-gathering/legal-edges"] = (
                Edge((s, state) => Ice(s, "new", state, "controlled"), "complete", "gathering"),
                Edge((s, state) => Ice(s, "new", state, "controlled"), "new", "complete")),
            ["dtls-transport/legal-edges"] = (Edge(Dtls, "failed", "new"), Edge(Dtls, "new", "connected")),
            ["sctp-transport/legal-edges"] = (Edge(Sctp, "connecting", "connected"), Edge(Sctp, "connected", "connecting")),
            ["transceiver-direction/legal-edges"] = (Edge(Direction, "inactive", "stopped"), Edge(Direction, "stopped", "inactive")),
            ["transceiver-current-direction/legal-edges"] = (Edge(CurrentDirection, null, "recvonly"), Edge(CurrentDirection, "recvonly", null)),
        };

    private static TraceBuilder T() => new();

    /// <summary>Events as <c>target type</c>, each carrying the first track, receiver, transceiver and channel.</summary>
    private static TraceBuilder Add(this TraceBuilder t, params string[] events) =>
        events.Aggregate(t, (b, e) => b.Event(e.Split(' ')[0], e.Split(' ')[1], Carried));

    /// <summary>One remote description with these events before its promise resolves.</summary>
    private static TraceBuilder Set(params string[] events) =>
        T().Begin("setRemoteDescription", out var call, Answer).Add(events).Resolve(call);

    private static (TraceBuilder Kept, TraceBuilder Breaking) Swapped(string first, string second) => (Set(first, second), Set(second, first));

    /// <summary>A change that one trace shows when a description resolves, the other when it is over.</summary>
    private static (TraceBuilder Kept, TraceBuilder Breaking) Within(Func<StateSnapshot, StateSnapshot> change) => (
        T().State(s => With(s, null, null, null)).Event("pc", "x").Begin("setLocalDescription", out var call).State(change).Resolve(call).Event("pc", "y"),
        T().State(s => With(s, null, null, null)).Event("pc", "x").Begin("setLocalDescription", out call).Resolve(call).State(change).Event("pc", "y"));

    private static StateSnapshot With(StateSnapshot s, string? mid, string? current, string? dtls) =>
        s with { Transceivers = [new TransceiverSnapshot("transceiver:0", "audio", mid, "sendrecv", current, dtls)] };

    private static StateSnapshot Ice(StateSnapshot s, string? state, string? gathering, string role) =>
        s with { Ice = [new IceSnapshot("ice:0", state, gathering, role)] };

    private static StateSnapshot Dtls(StateSnapshot s, string? state) => s with { Dtls = [new DtlsSnapshot("dtls:0", state, "ice:0")] };

    private static StateSnapshot Sctp(StateSnapshot s, string? state) => s with { Sctp = new SctpSnapshot("sctp:0", state, "dtls:0") };

    private static StateSnapshot Direction(StateSnapshot s, string? direction) =>
        s with { Transceivers = [new TransceiverSnapshot("transceiver:0", "audio", "0", direction, null, null)] };

    private static StateSnapshot CurrentDirection(StateSnapshot s, string? current) => With(s, "0", current, null);

    /// <summary>One change of a state machine.</summary>
    private static TraceBuilder Edge(Func<StateSnapshot, string?, StateSnapshot> with, string? from, string? to) =>
        T().State(s => with(s, from)).Event("pc", "x").State(s => with(s, to)).Event("pc", "x");

    private static TraceBuilder Mids(params string?[] mids) => mids.Aggregate(T(), (t, mid) => t.State(s => With(s, mid, null, null)).Event("pc", "x"));

    private static TraceBuilder Ordered(this TraceBuilder t, params string[] ids) => t
        .State(s => s with { Transceivers = [.. ids.Select(id => new TransceiverSnapshot(id, "audio", null, "sendrecv", null, null))] }).Event("pc", "x");

    private static TraceBuilder Over(this TraceBuilder t, string ice, string dtls) => t.Transports((ice, "complete", dtls));

    private static TraceBuilder Connects(params string[] events) => T()
        .Over("checking", "new").State(s => s with { IceConnectionState = "checking" }).Event("pc", "x")
        .Over("connected", "new").State(s => s with { IceConnectionState = "connected" }).Add(events);

    private static TraceBuilder Gathers(params string[] events) =>
        T().Event("pc", "x").State(s => s with { IceGatheringState = "gathering" }).Add(events);

    private static TraceBuilder Candidate(this TraceBuilder t, string text, string mid = "0", int index = 0, string fragment = "u") => t.Event(
        "pc",
        "icecandidate",
        $$$"""{"candidate":{"candidate":"{{{text}}}","sdpMid":"{{{mid}}}","sdpMLineIndex":{{{index}}},"usernameFragment":"{{{fragment}}}"}}""");

    /// <summary>A candidate after a local description whose only media description has the mid 0 and the fragment u.</summary>
    private static TraceBuilder Surfaced(string mid = "0", int index = 0, string fragment = "u") =>
        T().Begin("setLocalDescription", out var call).Resolve(call, Local).Candidate("candidate:1", mid, index, fragment);

    private static TraceBuilder Created() => T().Enter("createDataChannel").Leave("""{"$ref":"channel:0"}""");

    private static TraceBuilder Numbered(params int?[] ids) => ids.Aggregate(
        T(), (t, id) => t.State(s => s with { Channels = [new ChannelSnapshot("channel:0", "label", "open", id)] }).Event("pc", "x"));
}
