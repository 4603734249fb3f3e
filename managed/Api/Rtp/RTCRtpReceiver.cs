using System.Collections.Immutable;

namespace Conformance.WebRtc;

/// <summary>Receives one track. <c>webrtc#rtcrtpreceiver-interface</c>.</summary>
public sealed partial class RTCRtpReceiver
{
    internal RTCRtpReceiver(RTCPeerConnection connection, string kind) => (Connection, Kind) = (connection, kind);

    internal RTCPeerConnection Connection { get; }

    /// <summary>audio or video.</summary>
    internal string Kind { get; }

    /// <summary>The transceiver; set by its constructor.</summary>
    internal RTCRtpTransceiver Transceiver { get; set; } = null!;

    /// <summary>[[ReceiverTransport]].</summary>
    internal RTCDtlsTransport? TransportSlot { get; set; }

    /// <summary>[[ReceiveCodecs]].</summary>
    internal ImmutableArray<RTCRtpCodecParameters> ReceiveCodecs { get; set; } = [];

    /// <summary>The negotiated header extensions.</summary>
    internal ImmutableArray<RTCRtpHeaderExtensionParameters> HeaderExtensions { get; set; } = [];
}
