using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>The gathering of one generation, under way.</summary>
/// <param name="generation">The generation.</param>
/// <param name="policy">Which kinds of candidates may be gathered.</param>
/// <param name="servers">The servers to ask.</param>
internal sealed class GatheringRun(IceGeneration generation, RTCIceTransportPolicy policy, ImmutableArray<IceServerAddress> servers)
{
    private readonly List<LocalCandidate> _found = [];

    /// <summary>The generation.</summary>
    public IceGeneration Generation { get; private set; } = generation;

    /// <summary>True when only relayed candidates may be gathered, and what is behind them may not show.</summary>
    public bool IsRelayOnly { get; private set; } = policy == RTCIceTransportPolicy.Relay;

    /// <summary>What waits for a generation, where it is gathered ahead of need.</summary>
    public Queue<GatheringOutput> Held { get; } = new();

    /// <summary>The servers to ask: under relay those that relay.</summary>
    public ImmutableArray<IceServerAddress> Servers { get; } =
        policy == RTCIceTransportPolicy.Relay ? [.. servers.Where(s => s.Scheme is IceServerScheme.Turn or IceServerScheme.Turns)] : servers;

    /// <summary>The ports, the preferred one first.</summary>
    public IReadOnlyList<IcePort> Ports { get; set; } = [];

    /// <summary>How many servers are still being asked.</summary>
    public int Open { get; set; }

    /// <summary>Takes a candidate; false when it is redundant: another has its address and its base (RFC 8445 section 5.1.3).</summary>
    public bool TryAdd(LocalCandidate candidate)
    {
        if (_found.Exists(f => f.Port == candidate.Port && TransportAddress.From(f.Address) == TransportAddress.From(candidate.Address)))
        {
            return false;
        }

        _found.Add(candidate);
        return true;
    }

    /// <summary>A generation takes over what was gathered ahead of need.</summary>
    public void Become(IceGeneration generation, RTCIceTransportPolicy policy) => (Generation, IsRelayOnly) = (generation, policy == RTCIceTransportPolicy.Relay);

    /// <summary>What the connection is told. MUST NOT: what the policy keeps back shows nowhere else either, neither as a related address (RFC 9429
    /// section 3.5.3) nor in an error (<c>webrtc#dom-rtcpeerconnectioniceerrorevent-address</c>).</summary>
    public GatheringOutput? Show(GatheringOutput output) => !IsRelayOnly ? output : output switch
    {
        GatheringOutput.Found { Candidate: { Type: RTCIceCandidateType.Relay } relayed } found => found with { Candidate = relayed with { Related = Hidden(relayed) } },
        GatheringOutput.Found => null,
        GatheringOutput.Failed failed => failed with { Local = null },
        _ => output,
    };

    private static IPEndPoint Hidden(LocalCandidate relayed) =>
        new(relayed.Address.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, 0);
}
