namespace Conformance.WebRtc;

/// <summary>A source that has contributed to what was received. <c>webrtc#dom-rtcrtpcontributingsource</c>.</summary>
public record RTCRtpContributingSource
{
    /// <summary>When a frame of it was last handed to the track, in milliseconds since the Unix epoch.</summary>
    public required double Timestamp { get; init; }

    /// <summary>Its CSRC or SSRC.</summary>
    public required uint Source { get; init; }

    /// <summary>Audio: its level, 0 for silence to 1 for 0 dBov; null where packets do not tell.</summary>
    public double? AudioLevel { get; init; }

    /// <summary>The RTP timestamp of that frame.</summary>
    public required uint RtpTimestamp { get; init; }
}
