using System.Diagnostics.CodeAnalysis;

namespace Conformance.WebRtc.Ice;

/// <summary>Gathers the candidates of one ICE transport, a generation at a time (RFC 8445 section 5.1.1). A state machine: no socket, no clock.</summary>
/// <remarks>
/// Host candidates only. Not there yet: server-reflexive and relayed ones. They plug in as further work of a generation: after
/// <see cref="PortsOpened"/> one transaction for each port and server, driven by bytes and time as the checks will be, and the generation ends with
/// the last of them; a server that fails becomes an output for icecandidateerror. TCP candidates are not gathered.
/// </remarks>
/// <param name="foundations">The foundations of the connection.</param>
internal sealed class IceGatherer(Foundations foundations)
{
    private readonly Queue<GatheringOutput> _outputs = new();

    /// <summary>Begins a generation. The caller sees to it that none begins twice.</summary>
    /// <param name="generation">The generation.</param>
    /// <param name="policy">Which kinds of candidates may be gathered.</param>
    public void Begin(IceGeneration generation, RTCIceTransportPolicy policy)
    {
        // MUST: under relay no candidate but relayed ones (webrtc#rtcicetransportpolicy-enum), so that there is nothing to gather here.
        _outputs.Enqueue(policy == RTCIceTransportPolicy.Relay ? new GatheringOutput.Ended(generation) : new GatheringOutput.OpenPorts(generation));
    }

    /// <summary>Takes the ports that the generation asked for.</summary>
    /// <param name="generation">The generation.</param>
    /// <param name="ports">The transport's ports, the preferred one first; those of earlier generations again, so that a restart keeps them.</param>
    public void PortsOpened(IceGeneration generation, IReadOnlyList<IcePort> ports)
    {
        for (var i = 0; i < ports.Count; i++)
        {
            var foundation = foundations.Of(RTCIceCandidateType.Host, ports[i].Base.Address, RTCIceProtocol.Udp, server: null);
            _outputs.Enqueue(new GatheringOutput.Found(generation, LocalCandidate.Host(ports[i], foundation, CandidatePriority.HighestLocalPreference - i)));
        }

        _outputs.Enqueue(new GatheringOutput.Ended(generation));
    }

    /// <summary>Takes the next output.</summary>
    public bool TryTake([NotNullWhen(true)] out GatheringOutput? output) => _outputs.TryDequeue(out output);
}
