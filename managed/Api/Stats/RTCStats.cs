namespace Conformance.WebRtc;

/// <summary>What one inspected object tells. A member that is null is absent. <c>webrtc#rtcstats-dictionary</c>.</summary>
public record RTCStats
{
    /// <summary>When it was collected, in milliseconds since the Unix epoch.</summary>
    public required double Timestamp { get; init; }

    /// <summary>What it tells of.</summary>
    public required RTCStatsType Type { get; init; }

    /// <summary>The same in every report for the same object, and not to be guessed.</summary>
    public required string Id { get; init; }
}
