using System.Collections.Immutable;

namespace Conformance.Spec.Seed;

/// <summary>
/// Every event, enumeration, value and obsolete item on MDN's page on RTCPeerConnection, and the members that it names in passing. Values stand behind
/// their enumeration, since several have one called <c>new</c> or <c>closed</c>.
/// </summary>
public static class SeedTerms
{
    /// <summary>All of them, in the order of the page.</summary>
    public static ImmutableArray<SeedTerm> All { get; } =
    [
        .. Of(
            SeedTermKind.Event, "connectionstatechange", "datachannel", "icecandidate", "icecandidateerror", "iceconnectionstatechange", "icegatheringstatechange",
            "negotiationneeded", "signalingstatechange", "track"),
        .. Enum("RTCBundlePolicy", "balanced", "max-compat", "max-bundle"),
        .. Enum("RTCIceConnectionState", "new", "checking", "connected", "completed", "failed", "disconnected", "closed"),
        .. Enum("RTCIceGatheringState", "new", "gathering", "complete"),
        .. Enum("RTCIceTransportPolicy", "all", "relay"),
        .. Enum("RTCPeerConnectionState", "new", "connecting", "connected", "disconnected", "failed", "closed"),
        .. Enum("RTCRtcpMuxPolicy", "require"),
        .. Enum("RTCSignalingState", "stable", "have-local-offer", "have-remote-offer", "have-local-pranswer", "have-remote-pranswer"),
        .. Of(
            SeedTermKind.Obsolete, "isolationchange", "statsended", "addstream", "removestream", "identityresult", "idpassertionerror", "idpvalidationerror",
            "peeridentity", "createDTMFSender()", "RTCIceTransportPolicy.public", "RTCRtcpMuxPolicy.negotiate", "RTCSignalingState.closed"),
        .. Of(
            SeedTermKind.Mentioned, "addIceCandidate()", "createOffer()", "createAnswer()", "setLocalDescription()", "setRemoteDescription()", "localDescription",
            "remoteDescription", "signalingState", "iceGatheringState", "connectionState", "peerIdentity", "removetrack", "MediaStream", "MediaStreamTrack",
            "RTCDataChannel", "RTCRtpReceiver", "RTCIceTransport", "RTCDtlsTransport"),
    ];

    private static readonly ImmutableDictionary<string, SeedTerm> ByName = All.ToImmutableDictionary(t => t.Name);

    /// <summary>Whether the page has this term.</summary>
    public static bool Contains(string name) => ByName.ContainsKey(name);

    /// <summary>Whether the page has this event, member or value as one that is gone from the documents.</summary>
    public static bool IsObsolete(string name) => ByName.TryGetValue(name, out var term) && term.Kind == SeedTermKind.Obsolete;

    private static IEnumerable<SeedTerm> Enum(string name, params string[] values) =>
        [new(name, SeedTermKind.Enum), .. values.Select(v => new SeedTerm($"{name}.{v}", SeedTermKind.Value))];

    private static IEnumerable<SeedTerm> Of(SeedTermKind kind, params string[] names) => names.Select(n => new SeedTerm(n, kind));
}
