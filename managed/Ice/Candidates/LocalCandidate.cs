using System.Net;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Ice;

/// <summary>A candidate of this side (RFC 8445 section 5.1.1).</summary>
internal sealed record LocalCandidate
{
    /// <summary>host, srflx, prflx or relay.</summary>
    public required RTCIceCandidateType Type { get; init; }

    /// <summary>Its foundation.</summary>
    public required string Foundation { get; init; }

    /// <summary>Its priority.</summary>
    public required uint Priority { get; init; }

    /// <summary>What it is sent from.</summary>
    public required IcePort Port { get; init; }

    /// <summary>What the other side reaches it at: for host candidates where its port is bound.</summary>
    public required IPEndPoint Address { get; init; }

    /// <summary>The related address: for srflx the base, for relay the mapped address; null for host candidates.</summary>
    public IPEndPoint? Related { get; init; }

    /// <summary>For relay: how the server was reached.</summary>
    public RTCIceServerTransportProtocol? RelayProtocol { get; init; }

    /// <summary>The server that it came from, null for host candidates.</summary>
    public string? Url { get; init; }

    /// <summary>A host candidate over UDP.</summary>
    /// <param name="port">Its port.</param>
    /// <param name="foundation">Its foundation.</param>
    /// <param name="localPreference">0 to 65535.</param>
    public static LocalCandidate Host(IcePort port, string foundation, int localPreference) => new()
    {
        Type = RTCIceCandidateType.Host,
        Foundation = foundation,
        Priority = CandidatePriority.Compute(RTCIceCandidateType.Host, localPreference, Component),
        Port = port,
        Address = port.Base,
    };

    /// <summary>The candidate-attribute.</summary>
    public CandidateAttribute ToAttribute() => new(
        Foundation, Component, "udp", Priority, Text(Address.Address), Address.Port, W3CName.Of(Type),
        Related is null ? null : Text(Related.Address), Related?.Port, TcpType: null, Ufrag: null);

    // RTCP is always multiplexed (rtcpMuxPolicy has one value), so there is no second component.
    private const int Component = 1;

    // A zone is of this machine only, and no part of the grammar.
    private static string Text(IPAddress address) => (address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 && address.ScopeId != 0
        ? new IPAddress(address.GetAddressBytes())
        : address).ToString();
}
