using Conformance.Spec.Traces;

namespace Conformance.Units.Spec.Rules;

/// <summary>
/// For each rule over calls, states and events the shortest trace that breaks it. The tests of its area say what exactly it finds and what it lets pass.
/// </summary>
internal static class BreakingTraces
{
    private const string Offer = """[{"type":"offer","sdp":"v=0\r\na=mid:x\r\na=mid:y\r\n"}]""";
    private const string Answer = """[{"type":"answer","sdp":""}]""";
    private const string Candidate = """{"candidate":{"candidate":"candidate:1"}}""";

    public static IReadOnlyDictionary<string, TraceBuilder> All { get; } = new Dictionary<string, TraceBuilder>(
        EventOrderTraces.All.Select(t => KeyValuePair.Create(t.Key, t.Value.Breaking)))
    {
        ["signaling/legal-transition"] = New().Signaling("have-local-pranswer").Event("pc", "signalingstatechange"),
        ["signaling/implicit-rollback-visits-stable"] = T().Signaling("have-local-offer").Enter("new").Leave()
            .Signaling("have-remote-offer").Event("pc", "signalingstatechange"),
        ["signaling/one-event-per-change"] = New().Event("pc", "signalingstatechange"),
        ["signaling/operation-outcome"] = T().Begin("setRemoteDescription", out var c, Answer).Resolve(c),
        ["setdescription/events-before-resolve"] = T().Begin("setRemoteDescription", out c, Offer).Resolve(c).Event("pc", "track"),
        ["setdescription/signaling-before-tracks"] = T().Begin("setRemoteDescription", out c, Offer).Signaling("have-remote-offer", null, "offer")
            .Event("pc", "track").Event("pc", "signalingstatechange").Resolve(c),
        ["setdescription/tracks-in-media-order"] = T().Begin("setRemoteDescription", out c, Offer)
            .Event("pc", "track", """{"mid":"y"}""").Event("pc", "track", """{"mid":"x"}""").Resolve(c),
        ["setdescription/rejected-changes-nothing"] = T().Begin("setRemoteDescription", out c, Offer).Signaling("have-remote-offer", null, "offer")
            .Reject(c, "InvalidAccessError"),
        ["descriptions/slots-follow-state"] = T().Signaling("stable", "offer").Event("pc", "signalingstatechange"),
        ["descriptions/shown-is-pending-or-current"] = T().Begin("setLocalDescription", out c).Signaling("have-local-offer", "offer")
            .Resolve(c, """{"local":null,"remote":null}"""),
        ["descriptions/created-type"] = T().Begin("createOffer", out c).Resolve(c, """{"type":"answer","sdp":""}"""),
        ["candidates/needs-remote-description"] = T().Begin("addIceCandidate", out c).Resolve(c),
        ["ice/one-event-per-change"] = New().Event("pc", "iceconnectionstatechange"),
        ["connection/one-event-per-change"] = New().Event("pc", "connectionstatechange"),
        ["ice/derivation"] = T().Transports(("checking", "complete", "new")).State(s => s with { IceConnectionState = "connected" })
            .Event("pc", "iceconnectionstatechange"),
        ["connection/derivation"] = T().Transports(("connected", "complete", "connecting"))
            .State(s => s with { IceConnectionState = "connected", ConnectionState = "connected" }).Event("pc", "connectionstatechange"),
        ["ice/connection-states-together"] = T().Transports(("new", "complete", "new")).Enter("new").Leave().Transports(("checking", "complete", "new"))
            .State(s => s with { IceConnectionState = "checking" }).Event("ice:0", "statechange").Event("pc", "iceconnectionstatechange"),
        ["connection/initial-states"] = T().Signaling("closed").Enter("new").Leave(),
        ["gathering/one-event-per-change"] = New().Event("pc", "icegatheringstatechange"),
        ["gathering/derivation"] = Gathering("complete").Transports(("new", "gathering", "new")).Event("pc", "icegatheringstatechange"),
        ["gathering/candidates-while-gathering"] = T().Event("pc", "icecandidate", Candidate),
        ["gathering/end-of-candidates-event"] = Gathering("gathering").Event("pc", "icegatheringstatechange")
            .State(s => s with { IceGatheringState = "complete" }).Event("pc", "icegatheringstatechange"),
        ["gathering/null-candidate-last"] = Gathering("complete").Event("pc", "icegatheringstatechange").Event("pc", "negotiationneeded"),
        ["gathering/transport-event-first"] = T().Transports(("new", "new", "new")).Enter("new").Leave().Transports(("new", "gathering", "new"))
            .State(s => s with { IceGatheringState = "gathering" }).Event("pc", "icegatheringstatechange").Event("ice:0", "gatheringstatechange"),
        ["events/ice-transport-order"] = New().State(s => s with { IceConnectionState = "checking", ConnectionState = "connecting" })
            .Event("pc", "connectionstatechange").Event("pc", "iceconnectionstatechange"),
        ["events/not-inside-call"] = T().Enter("setLocalDescription").Event("pc", "signalingstatechange").Leave(),
        ["negotiationneeded/only-in-stable"] = T().Signaling("have-local-offer").Event("pc", "negotiationneeded"),
        ["negotiationneeded/chain-empty"] = T().Begin("createOffer", out _).Event("pc", "negotiationneeded"),
        ["negotiationneeded/once"] = T().Event("pc", "negotiationneeded").Enter("addTransceiver").Leave().Event("pc", "negotiationneeded"),
        ["negotiationneeded/has-cause"] = New().Event("pc", "negotiationneeded"),
        ["ice-transport/one-event-per-change"] = Transport().Event("ice:0", "statechange"),
        ["ice-transport/one-gathering-event-per-change"] = Transport().Event("ice:0", "gatheringstatechange"),
        ["dtls-transport/one-event-per-change"] = Transport().Event("dtls:0", "statechange"),
        ["sctp-transport/one-event-per-change"] = T().State(s => s with { Sctp = new SctpSnapshot("sctp:0", "connecting", null) }).Enter("new").Leave()
            .State(s => s with { Sctp = new SctpSnapshot("sctp:0", "connected", null) }).Event("pc", "icecandidate"),
        ["channel/state-order"] = T().Channel("closing").Enter("x").Leave().Channel("open").Event("pc", "icecandidate"),
        ["channel/event-state"] = T().Channel("connecting").Event("channel:0", "open"),
        ["channel/nothing-after-close"] = T().Event("channel:0", "close").Event("channel:0", "message"),
        ["channel/open-at-announcement"] = T().Channel("connecting").Event("pc", "datachannel", """{"channel":{"$ref":"channel:0"}}"""),
        ["channel/id-below-max-channels"] = T().Channel("open", 5).Enter("get maxChannels", "sctp:0").Leave("5"),
        ["close/no-connection-events"] = T().Close().Event("pc", "signalingstatechange"),
        ["close/no-ice-transport-events"] = T().Close().Event("ice:0", "statechange"),
        ["close/no-channel-events"] = T().Channel("open").Close().Event("channel:0", "close"),
        ["close/states-closed"] = T().Enter("close").Signaling("closed").Leave(),
        ["close/transports-closed"] = T().Transports(("connected", "complete", "connected")).Enter("close").Leave(),
        ["close/channels-closed"] = T().Channel("open").Enter("close").Leave(),
        ["close/transceivers-stopped"] = T().Transports(("new", "new", "new")).Enter("close").Leave(),
        ["close/later-operations-reject"] = T().Close().Begin("createOffer", out c).Resolve(c),
        ["close/later-calls-throw"] = T().Close().Enter("addTrack").Leave(),
        ["close/later-calls-return"] = T().Close().Enter("restartIce").Throw("InvalidStateError"),
        ["close/pending-operations-stay-pending"] = T().Begin("createOffer", out c).Close().Reject(c, "AbortError"),
    };

    public static IEnumerable<string> Ids => All.Keys;

    private static TraceBuilder T() => new();

    private static TraceBuilder New() => T().Enter("new").Leave();

    private static TraceBuilder Gathering(string state) => T().State(s => s with { IceGatheringState = state });

    private static TraceBuilder Transport() => T().Transports(("new", "complete", "connecting")).Enter("new").Leave();
}
