using System.Collections.Immutable;

namespace Conformance.Spec.Enums;

/// <summary>The enums of the draft as data (W3C <c>webrtc.html</c>, the <c>enum</c> blocks).</summary>
public static class WebRtcEnums
{
    public static EnumDefinition IceTransportPolicy { get; } = new("RTCIceTransportPolicy", "relay", "all") { Removed = ["public"] };

    public static EnumDefinition BundlePolicy { get; } = new("RTCBundlePolicy", "balanced", "max-compat", "max-bundle");

    public static EnumDefinition RtcpMuxPolicy { get; } = new("RTCRtcpMuxPolicy", "require") { Removed = ["negotiate"] };

    public static EnumDefinition SignalingState { get; } = new(
        "RTCSignalingState", "stable", "have-local-offer", "have-remote-offer", "have-local-pranswer", "have-remote-pranswer", "closed");

    public static EnumDefinition IceGatheringState { get; } = new("RTCIceGatheringState", "new", "gathering", "complete");

    public static EnumDefinition PeerConnectionState { get; } = new(
        "RTCPeerConnectionState", "closed", "failed", "disconnected", "new", "connecting", "connected");

    public static EnumDefinition IceConnectionState { get; } = new(
        "RTCIceConnectionState", "closed", "failed", "disconnected", "new", "checking", "completed", "connected");

    public static EnumDefinition SdpType { get; } = new("RTCSdpType", "offer", "pranswer", "answer", "rollback");

    public static EnumDefinition IceProtocol { get; } = new("RTCIceProtocol", "udp", "tcp");

    public static EnumDefinition IceTcpCandidateType { get; } = new("RTCIceTcpCandidateType", "active", "passive", "so");

    public static EnumDefinition IceCandidateType { get; } = new("RTCIceCandidateType", "host", "srflx", "prflx", "relay");

    public static EnumDefinition IceServerTransportProtocol { get; } = new("RTCIceServerTransportProtocol", "udp", "tcp", "tls");

    public static EnumDefinition RtpTransceiverDirection { get; } = new(
        "RTCRtpTransceiverDirection", "sendrecv", "sendonly", "recvonly", "inactive", "stopped");

    public static EnumDefinition DtlsTransportState { get; } = new("RTCDtlsTransportState", "new", "connecting", "connected", "closed", "failed");

    public static EnumDefinition IceGathererState { get; } = new("RTCIceGathererState", "new", "gathering", "complete");

    public static EnumDefinition IceTransportState { get; } = new(
        "RTCIceTransportState", "closed", "failed", "disconnected", "new", "checking", "completed", "connected");

    public static EnumDefinition IceRole { get; } = new("RTCIceRole", "unknown", "controlling", "controlled");

    public static EnumDefinition IceComponent { get; } = new("RTCIceComponent", "rtp", "rtcp");

    public static EnumDefinition SctpTransportState { get; } = new("RTCSctpTransportState", "connecting", "connected", "closed");

    public static EnumDefinition DataChannelState { get; } = new("RTCDataChannelState", "connecting", "open", "closing", "closed");

    public static EnumDefinition ErrorDetailType { get; } = new(
        "RTCErrorDetailType", "data-channel-failure", "dtls-failure", "fingerprint-failure", "sctp-failure", "sdp-syntax-error",
        "hardware-encoder-not-available", "hardware-encoder-error");

    /// <summary>Every enum, in the draft's order.</summary>
    public static ImmutableArray<EnumDefinition> All { get; } =
    [
        IceTransportPolicy, BundlePolicy, RtcpMuxPolicy, SignalingState, IceGatheringState, PeerConnectionState, IceConnectionState, SdpType,
        IceProtocol, IceTcpCandidateType, IceCandidateType, IceServerTransportProtocol, RtpTransceiverDirection, DtlsTransportState,
        IceGathererState, IceTransportState, IceRole, IceComponent, SctpTransportState, DataChannelState, ErrorDetailType,
    ];

    /// <summary>The enum of this IDL name, null when the draft has none.</summary>
    public static EnumDefinition? ByName(string name) => All.FirstOrDefault(e => e.Name == name);
}
