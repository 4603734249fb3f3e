namespace Conformance.WebRtc;

/// <summary>A track that senders send. <c>webrtc-stats#mststats-dict*</c>.</summary>
public sealed record RTCMediaSourceStats : RTCStats
{
    /// <summary>The id of the track.</summary>
    public required string TrackIdentifier { get; init; }

    /// <summary>audio or video.</summary>
    public required string Kind { get; init; }
}
