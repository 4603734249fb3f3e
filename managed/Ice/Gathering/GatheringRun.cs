using System.Collections.Immutable;
using System.Net;
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
    public IceGeneration Generation => generation;

    /// <summary>True when only relayed candidates may be gathered, and what is behind them may not show.</summary>
    public bool IsRelayOnly => policy == RTCIceTransportPolicy.Relay;

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

    /// <summary>Where a port is bound, for an error to tell: null where no candidate shows it (webrtc#dom-rtcpeerconnectioniceerrorevent-address).</summary>
    public IPEndPoint? Shown(IcePort port) => IsRelayOnly ? null : port.Base;
}
