namespace Conformance.WebRtc;

/// <summary>A candidate. <c>webrtc-stats#icecandidate-dict*</c>.</summary>
public sealed record RTCIceCandidateStats : RTCStats
{
    /// <summary>The id of the transport's stats.</summary>
    public required string TransportId { get; init; }

    /// <summary>Its address, or a name.</summary>
    public string? Address { get; init; }

    /// <summary>Its port.</summary>
    public int? Port { get; init; }

    /// <summary>udp or tcp.</summary>
    public RTCIceProtocol? Protocol { get; init; }

    /// <summary>How it was found.</summary>
    public required RTCIceCandidateType CandidateType { get; init; }

    /// <summary>Its priority.</summary>
    public uint? Priority { get; init; }

    /// <summary>For a local candidate from a server: its URL.</summary>
    public string? Url { get; init; }

    /// <summary>For a local relayed candidate: how the server was reached.</summary>
    public RTCIceServerTransportProtocol? RelayProtocol { get; init; }

    /// <summary>Its foundation.</summary>
    public string? Foundation { get; init; }

    /// <summary>The address that it derives from; null for a host candidate.</summary>
    public string? RelatedAddress { get; init; }

    /// <summary>The port that it derives from; null for a host candidate.</summary>
    public int? RelatedPort { get; init; }

    /// <summary>The ufrag of its generation.</summary>
    public string? UsernameFragment { get; init; }

    /// <summary>The kind of a TCP candidate; null for UDP.</summary>
    public RTCIceTcpCandidateType? TcpType { get; init; }
}
