namespace Conformance.WebRtc;

/// <summary>A pair of candidates. <c>webrtc-stats#candidatepair-dict*</c>.</summary>
public sealed record RTCIceCandidatePairStats : RTCStats
{
    /// <summary>The id of the transport's stats.</summary>
    public required string TransportId { get; init; }

    /// <summary>The id of the local candidate's stats.</summary>
    public required string LocalCandidateId { get; init; }

    /// <summary>The id of the remote candidate's stats.</summary>
    public required string RemoteCandidateId { get; init; }

    /// <summary>Its state.</summary>
    public required RTCStatsIceCandidatePairState State { get; init; }

    /// <summary>Whether it is nominated.</summary>
    public required bool Nominated { get; init; }
}
