namespace Conformance.WebRtc;

/// <summary>A remote track. <c>webrtc#rtctrackevent</c>.</summary>
public sealed class RTCTrackEvent : RTCEvent
{
    internal RTCTrackEvent(RTCRtpReceiver receiver, MediaStreamTrack track, IReadOnlyList<MediaStream> streams, RTCRtpTransceiver transceiver)
        : base("track") => (Receiver, Track, Streams, Transceiver) = (receiver, track, streams, transceiver);

    /// <summary>Its receiver.</summary>
    public RTCRtpReceiver Receiver { get; }

    /// <summary>The track.</summary>
    public MediaStreamTrack Track { get; }

    /// <summary>The streams that it is in.</summary>
    public IReadOnlyList<MediaStream> Streams { get; }

    /// <summary>Its transceiver.</summary>
    public RTCRtpTransceiver Transceiver { get; }
}
