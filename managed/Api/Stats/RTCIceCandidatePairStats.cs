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

    /// <summary>Datagrams sent, without checks.</summary>
    public required long PacketsSent { get; init; }

    /// <summary>Datagrams received, without checks.</summary>
    public required long PacketsReceived { get; init; }

    /// <summary>Payload bytes sent, without headers and checks.</summary>
    public required long BytesSent { get; init; }

    /// <summary>Payload bytes received, without headers and checks.</summary>
    public required long BytesReceived { get; init; }

    /// <summary>The time of all answers that could be timed, in seconds.</summary>
    public required double TotalRoundTripTime { get; init; }

    /// <summary>The time that the last of them took, in seconds; null before there is one.</summary>
    public double? CurrentRoundTripTime { get; init; }

    /// <summary>Checks received.</summary>
    public required long RequestsReceived { get; init; }

    /// <summary>Checks sent, without those that keep consent; one that is sent again counts once.</summary>
    public required long RequestsSent { get; init; }

    /// <summary>Answers received.</summary>
    public required long ResponsesReceived { get; init; }

    /// <summary>Answers sent.</summary>
    public required long ResponsesSent { get; init; }

    /// <summary>Checks sent to keep consent.</summary>
    public required long ConsentRequestsSent { get; init; }
}
