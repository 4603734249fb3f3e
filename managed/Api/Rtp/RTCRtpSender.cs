using System.Collections.Immutable;

namespace Conformance.WebRtc;

/// <summary>Sends one track. <c>webrtc#rtcrtpsender-interface</c>.</summary>
public sealed partial class RTCRtpSender
{
    internal RTCRtpSender(RTCPeerConnection connection, string kind, MediaStreamTrack? track) => (Connection, Kind, TrackSlot) = (connection, kind, track);

    internal RTCPeerConnection Connection { get; }

    /// <summary>audio or video.</summary>
    internal string Kind { get; }

    /// <summary>The transceiver; set by its constructor.</summary>
    internal RTCRtpTransceiver Transceiver { get; set; } = null!;

    /// <summary>[[SenderTrack]].</summary>
    internal MediaStreamTrack? TrackSlot { get; set; }

    /// <summary>[[SenderTransport]].</summary>
    internal RTCDtlsTransport? TransportSlot { get; set; }

    /// <summary>[[AssociatedMediaStreamIds]].</summary>
    internal ImmutableArray<string> AssociatedMediaStreamIds { get; set; } = [];

    /// <summary>[[SendEncodings]].</summary>
    internal ImmutableArray<RTCRtpEncodingParameters> SendEncodings { get; set; } = [];

    /// <summary>[[SendCodecs]].</summary>
    internal ImmutableArray<RTCRtpCodecParameters> SendCodecs { get; set; } = [];

    /// <summary>The negotiated header extensions.</summary>
    internal ImmutableArray<RTCRtpHeaderExtensionParameters> HeaderExtensions { get; set; } = [];

    /// <summary>[[LastReturnedParameters]].</summary>
    internal RTCRtpSendParameters? LastReturnedParameters { get; set; }

    /// <summary>True while a promise of setParameters() has not settled: applying a description waits for it (<c>webrtc#set-description</c>).</summary>
    internal bool HasPendingSetParameters { get; set; }
}
