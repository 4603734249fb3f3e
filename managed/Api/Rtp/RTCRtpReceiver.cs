using System.Collections.Immutable;

namespace Conformance.WebRtc;

/// <summary>Receives one track. <c>webrtc#rtcrtpreceiver-interface</c>.</summary>
public sealed partial class RTCRtpReceiver
{
    /// <summary>Creates a receiver (<c>webrtc#dfn-create-an-rtcrtpreceiver</c>): its track is live and muted.</summary>
    internal RTCRtpReceiver(RTCPeerConnection connection, string kind)
    {
        (Connection, Kind) = (connection, kind);
        Track = new MediaStreamTrack(kind, "remote " + kind, connection.Loop);
    }

    /// <summary>The track that is received.</summary>
    public MediaStreamTrack Track { get; }

    /// <summary>The transport over which it is received; null before a description has made one.</summary>
    public RTCDtlsTransport? Transport => TransportSlot;

    internal RTCPeerConnection Connection { get; }

    /// <summary>audio or video.</summary>
    internal string Kind { get; }

    /// <summary>The transceiver; set by its constructor.</summary>
    internal RTCRtpTransceiver Transceiver { get; set; } = null!;

    /// <summary>[[ReceiverTransport]].</summary>
    internal RTCDtlsTransport? TransportSlot { get; set; }

    /// <summary>[[LastStableStateReceiverTransport]].</summary>
    internal RTCDtlsTransport? LastStableTransport { get; set; }

    /// <summary>[[AssociatedRemoteMediaStreams]].</summary>
    internal ImmutableArray<MediaStream> AssociatedRemoteMediaStreams { get; set; } = [];

    /// <summary>[[LastStableStateAssociatedRemoteMediaStreams]].</summary>
    internal ImmutableArray<MediaStream> LastStableAssociatedRemoteMediaStreams { get; set; } = [];

    /// <summary>[[ReceiveCodecs]].</summary>
    internal ImmutableArray<RTCRtpCodecParameters> ReceiveCodecs { get; set; } = [];

    /// <summary>[[LastStableStateReceiveCodecs]].</summary>
    internal ImmutableArray<RTCRtpCodecParameters> LastStableReceiveCodecs { get; set; } = [];

    /// <summary>The negotiated header extensions.</summary>
    internal ImmutableArray<RTCRtpHeaderExtensionParameters> HeaderExtensions { get; set; } = [];
}
