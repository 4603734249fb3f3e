using System.Collections.Immutable;

namespace Conformance.Spec.Interfaces;

/// <summary>The interfaces that rows use, from the IDL of the draft (<c>webrtc#idl-index</c>) and of Media Capture and Streams.</summary>
public static class WebRtcInterfaces
{
    /// <summary>RTCPeerConnection, <c>webrtc#rtcpeerconnection-interface</c>.</summary>
    public static WebRtcInterface PeerConnection { get; } = new(
        "RTCPeerConnection",
        ["createOffer", "createAnswer", "setLocalDescription", "setRemoteDescription", "addIceCandidate", "restartIce", "getConfiguration", "setConfiguration",
            "close", "getSenders", "getReceivers", "getTransceivers", "addTrack", "removeTrack", "addTransceiver", "createDataChannel", "getStats"],
        ["localDescription", "currentLocalDescription", "pendingLocalDescription", "remoteDescription", "currentRemoteDescription", "pendingRemoteDescription",
            "signalingState", "iceGatheringState", "iceConnectionState", "connectionState", "canTrickleIceCandidates", "sctp"],
        ["negotiationneeded", "icecandidate", "icecandidateerror", "signalingstatechange", "iceconnectionstatechange", "icegatheringstatechange",
            "connectionstatechange", "track", "datachannel"],
        ["createDTMFSender", "addStream", "removeStream", "getLocalStreams", "getRemoteStreams", "getStreamById", "updateIce", "getIdentityAssertion",
            "setIdentityProvider", "peerIdentity", "idpLoginUrl", "idpErrorInfo", "onaddstream", "onremovestream", "onisolationchange", "onstatsended",
            "onidentityresult", "onidpassertionerror", "onidpvalidationerror", "onpeeridentity"])
    {
        Statics = ["generateCertificate"],
    };

    /// <summary>Every interface by its name.</summary>
    public static ImmutableDictionary<string, WebRtcInterface> ByName { get; } = new[]
    {
        PeerConnection,
        new WebRtcInterface(
            "RTCDataChannel",
            ["close", "send"],
            ["label", "ordered", "maxPacketLifeTime", "maxRetransmits", "protocol", "negotiated", "id", "readyState", "bufferedAmount",
                "bufferedAmountLowThreshold", "binaryType"],
            ["open", "bufferedamountlow", "error", "closing", "close", "message"],
            ["reliable", "maxRetransmitTime", "priority"]),
        new WebRtcInterface(
            "RTCRtpTransceiver", ["stop", "setCodecPreferences"], ["mid", "sender", "receiver", "direction", "currentDirection"], [], ["stopped", "setDirection"]),
        new WebRtcInterface(
            "RTCRtpSender", ["setParameters", "getParameters", "replaceTrack", "setStreams", "getStats"], ["track", "transport", "dtmf"], [], ["rtcpTransport"])
        {
            Statics = ["getCapabilities"],
        },
        new WebRtcInterface(
            "RTCRtpReceiver", ["getParameters", "getContributingSources", "getSynchronizationSources", "getStats"], ["track", "transport", "jitterBufferTarget"], [], ["rtcpTransport"])
        {
            Statics = ["getCapabilities"],
        },
        new WebRtcInterface("RTCCertificate", ["getFingerprints"], ["expires"], [], []),
        new WebRtcInterface("RTCDtlsTransport", ["getRemoteCertificates"], ["iceTransport", "state"], ["statechange", "error"], ["transport"]),
        new WebRtcInterface(
            "RTCIceTransport",
            ["getLocalCandidates", "getRemoteCandidates", "getSelectedCandidatePair", "getLocalParameters", "getRemoteParameters"],
            ["role", "component", "state", "gatheringState"],
            ["statechange", "gatheringstatechange", "selectedcandidatepairchange"], []),
        new WebRtcInterface("RTCIceCandidatePair", [], ["local", "remote"], [], []),
        new WebRtcInterface("RTCSctpTransport", [], ["transport", "state", "maxMessageSize", "maxChannels"], ["statechange"], []),
        new WebRtcInterface("RTCDTMFSender", ["insertDTMF"], ["canInsertDTMF", "toneBuffer"], ["tonechange"], []),
        new WebRtcInterface(
            "RTCIceCandidate",
            ["toJSON"],
            ["candidate", "sdpMid", "sdpMLineIndex", "foundation", "component", "priority", "address", "protocol", "port", "type", "tcpType", "relatedAddress",
                "relatedPort", "usernameFragment", "relayProtocol", "url"],
            [], []),
        new WebRtcInterface("RTCSessionDescription", ["toJSON"], ["type", "sdp"], [], []),

        // The global object: RTCDataChannel is transferable (webrtc#transfering-a-data-channel), and structuredClone() transfers.
        new WebRtcInterface("self", [], [], [], []) { Statics = ["structuredClone"] },
        new WebRtcInterface("MediaStreamTrack", ["stop", "clone", "getSettings"], ["kind", "id", "label", "enabled", "muted", "readyState"], ["mute", "unmute", "ended"], []),
        new WebRtcInterface("MediaStream", ["getTracks", "addTrack", "removeTrack"], ["id", "active"], ["addtrack", "removetrack"], []),
    }.ToImmutableDictionary(i => i.Name);

    /// <summary>True when some interface other than the connection has the method: an object's class is known only when the row runs.</summary>
    public static bool AnyHasMethod(string name) => ByName.Values.Any(i => i.HasMethod(name));

    /// <summary>True when some interface has the attribute.</summary>
    public static bool AnyHasAttribute(string name) => ByName.Values.Any(i => i.HasAttribute(name));

    /// <summary>True when older drafts had the member and today's has it on no interface: a row that reads it asks whether it is gone.</summary>
    public static bool IsRemoved(string name) =>
        ByName.Values.Any(i => i.Removed.Contains(name)) && !ByName.Values.Any(i => i.Methods.Contains(name) || i.Attributes.Contains(name));
}
