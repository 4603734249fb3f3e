using Conformance.Spec.Traces;

namespace Conformance.Units.Spec.Rules;

/// <summary>For each rule over calls, states and events a short trace that gives it something to look at and keeps it.</summary>
internal static class KeptTraces
{
    private const string Offer = """[{"type":"offer","sdp":"v=0\r\na=mid:x\r\na=mid:y\r\n"}]""";
    private const string Answer = """[{"type":"answer","sdp":""}]""";
    private const string Candidate = """{"candidate":{"candidate":"candidate:1"}}""";

    public static IReadOnlyDictionary<string, TraceBuilder> All { get; } = new Dictionary<string, TraceBuilder>(
        EventOrderTraces.All.Select(t => KeyValuePair.Create(t.Key, t.Value.Kept)))
    {
        ["signaling/legal-transition"] = New().Signaling("have-local-offer", "offer").Event("pc", "signalingstatechange"),
        ["signaling/implicit-rollback-visits-stable"] = T().Signaling("have-local-offer").Enter("new").Leave().Signaling("stable")
            .Event("pc", "signalingstatechange").Signaling("have-remote-offer").Event("pc", "signalingstatechange"),
        ["signaling/one-event-per-change"] = New().Signaling("have-local-offer", "offer").Event("pc", "signalingstatechange"),
        ["signaling/operation-outcome"] = T().Signaling("have-local-offer", "offer").Begin("setRemoteDescription", out var c, Answer)
            .Negotiated("offer", "answer").Event("pc", "signalingstatechange").Resolve(c),
        ["setdescription/events-before-resolve"] = T().Begin("setRemoteDescription", out c, Offer).Event("pc", "track").Resolve(c),
        ["setdescription/signaling-before-tracks"] = T().Begin("setRemoteDescription", out c, Offer).Signaling("have-remote-offer", null, "offer")
            .Event("pc", "signalingstatechange").Event("pc", "track").Resolve(c),
        ["setdescription/tracks-in-media-order"] = T().Begin("setRemoteDescription", out c, Offer)
            .Event("pc", "track", """{"mid":"x"}""").Event("pc", "track", """{"mid":"y"}""").Resolve(c),
        ["setdescription/rejected-changes-nothing"] = T().Begin("setRemoteDescription", out c, Offer).Reject(c, "InvalidAccessError"),
        ["descriptions/slots-follow-state"] = T().Signaling("have-local-offer", "offer").Event("pc", "signalingstatechange"),
        ["descriptions/shown-is-pending-or-current"] = T().Begin("setLocalDescription", out c).Signaling("have-local-offer", "offer")
            .Resolve(c, """{"local":{"type":"offer","sdp":""},"remote":null}"""),
        ["descriptions/created-type"] = T().Begin("createOffer", out c).Resolve(c, """{"type":"offer","sdp":""}"""),
        ["candidates/needs-remote-description"] = T().State(s => s with { PendingRemote = "offer" }).Begin("addIceCandidate", out c).Resolve(c),
        ["ice/one-event-per-change"] = New().State(s => s with { IceConnectionState = "checking" }).Event("pc", "iceconnectionstatechange"),
        ["connection/one-event-per-change"] = New().State(s => s with { ConnectionState = "connecting" }).Event("pc", "connectionstatechange"),
        ["ice/derivation"] = T().Transports(("checking", "complete", "new")).State(s => s with { IceConnectionState = "checking" })
            .Event("pc", "iceconnectionstatechange"),
        ["connection/derivation"] = T().Transports(("connected", "complete", "connected"))
            .State(s => s with { IceConnectionState = "connected", ConnectionState = "connected" }).Event("pc", "connectionstatechange"),
        ["ice/connection-states-together"] = T().Transports(("new", "complete", "new")).Enter("new").Leave().Transports(("checking", "complete", "new"))
            .State(s => s with { IceConnectionState = "checking", ConnectionState = "connecting" }).Event("ice:0", "statechange")
            .Event("pc", "iceconnectionstatechange"),
        ["connection/initial-states"] = New(),
        ["gathering/one-event-per-change"] = New().State(s => s with { IceGatheringState = "gathering" }).Event("pc", "icegatheringstatechange"),
        ["gathering/derivation"] = Gathering("gathering").Transports(("new", "gathering", "new")).Event("pc", "icegatheringstatechange"),
        ["gathering/candidates-while-gathering"] = Gathering("gathering").Event("pc", "icecandidate", Candidate),
        ["gathering/end-of-candidates-event"] = Gathering("gathering").Event("pc", "icegatheringstatechange")
            .Event("pc", "icecandidate", """{"candidate":{"candidate":""}}""")
            .State(s => s with { IceGatheringState = "complete" }).Event("pc", "icegatheringstatechange"),
        ["gathering/null-candidate-last"] = Gathering("complete").Event("pc", "icegatheringstatechange")
            .Event("pc", "icecandidate", """{"candidate":null}""").Event("pc", "negotiationneeded"),
        ["gathering/transport-event-first"] = T().Transports(("new", "new", "new")).Enter("new").Leave().Transports(("new", "gathering", "new"))
            .State(s => s with { IceGatheringState = "gathering" }).Event("ice:0", "gatheringstatechange").Event("pc", "icegatheringstatechange"),
        ["events/ice-transport-order"] = New().State(s => s with { IceConnectionState = "checking", ConnectionState = "connecting" })
            .Event("pc", "iceconnectionstatechange").Event("pc", "connectionstatechange"),
        ["events/not-inside-call"] = T().Enter("setLocalDescription").Leave().Event("pc", "signalingstatechange"),
        ["negotiationneeded/only-in-stable"] = T().Event("pc", "negotiationneeded"),
        ["negotiationneeded/chain-empty"] = T().Begin("createOffer", out c).Resolve(c).Event("pc", "negotiationneeded"),
        ["negotiationneeded/once"] = T().Event("pc", "negotiationneeded").Begin("setRemoteDescription", out c, Answer).Signaling("have-local-offer", "offer")
            .Negotiated("offer", "answer").Event("pc", "signalingstatechange").Resolve(c).Event("pc", "negotiationneeded"),
        ["negotiationneeded/has-cause"] = New().Enter("addTransceiver").Leave().Event("pc", "negotiationneeded"),
        ["ice-transport/one-event-per-change"] = Transport().Transports(("checking", "complete", "connecting")).Event("ice:0", "statechange"),
        ["ice-transport/one-gathering-event-per-change"] = Transport().Transports(("new", "gathering", "connecting")).Event("ice:0", "gatheringstatechange"),
        ["dtls-transport/one-event-per-change"] = Transport().Transports(("new", "complete", "connected")).Event("dtls:0", "statechange"),
        ["sctp-transport/one-event-per-change"] = T().State(s => s with { Sctp = new SctpSnapshot("sctp:0", "connecting", null) }).Enter("new").Leave()
            .State(s => s with { Sctp = new SctpSnapshot("sctp:0", "connected", null) }).Event("sctp:0", "statechange").Event("pc", "icecandidate"),
        ["channel/state-order"] = T().Channel("open").Enter("x").Leave().Channel("closing").Event("pc", "icecandidate"),
        ["channel/event-state"] = T().Channel("open").Event("channel:0", "open"),
        ["channel/nothing-after-close"] = T().Event("channel:0", "message").Event("channel:0", "close"),
        ["channel/open-at-announcement"] = T().Channel("open").Event("pc", "datachannel", """{"channel":{"$ref":"channel:0"}}"""),
        ["channel/id-below-max-channels"] = T().Channel("open", 4).Enter("get maxChannels", "sctp:0").Leave("5"),
        ["close/no-connection-events"] = T().Event("pc", "signalingstatechange").Event("pc", "negotiationneeded").Close(),
        ["close/no-ice-transport-events"] = T().Event("ice:0", "statechange").Close(),
        ["close/no-channel-events"] = T().Channel("closed").Event("channel:0", "close").Close(),
        ["close/states-closed"] = T().Close(),
        ["close/transports-closed"] = T().Transports(("connected", "complete", "connected")).Close(),
        ["close/channels-closed"] = T().Channel("open").Close(),
        ["close/transceivers-stopped"] = T().Transports(("new", "new", "new")).Close(),
        ["close/later-operations-reject"] = T().Close().Begin("createOffer", out c).Reject(c, "InvalidStateError"),
        ["close/later-calls-throw"] = T().Close().Enter("addTrack").Throw("InvalidStateError"),
        ["close/later-calls-return"] = T().Close().Enter("restartIce").Leave(),
        ["close/pending-operations-stay-pending"] = T().Begin("createOffer", out c).Reject(c, "OperationError").Close(),
    };

    private static TraceBuilder T() => new();

    private static TraceBuilder New() => T().Enter("new").Leave();

    private static TraceBuilder Gathering(string state) => T().State(s => s with { IceGatheringState = state });

    private static TraceBuilder Transport() => T().Transports(("new", "complete", "connecting")).Enter("new").Leave();
}
