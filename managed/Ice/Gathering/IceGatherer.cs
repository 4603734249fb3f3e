using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Conformance.WebRtc.Ice;

/// <summary>Gathers the candidates of one ICE transport, a generation at a time (RFC 8445 section 5.1.1). A state machine: no socket, no clock.</summary>
/// <remarks>Host candidates of all ports, and for each port and server what the server says. A generation ends with the last of that. TCP candidates
/// (RFC 6544) are not gathered.</remarks>
/// <param name="foundations">The foundations of the connection.</param>
/// <param name="transmits">Takes what is to be sent.</param>
/// <param name="timing">The periods; the usual ones when null.</param>
internal sealed partial class IceGatherer(Foundations foundations, Queue<Transmit> transmits, ServerTiming? timing = null)
{
    private readonly Queue<GatheringOutput> _outputs = new();
    private readonly Dictionary<IceGeneration, GatheringRun> _runs = [];
    private readonly ServerTiming _timing = timing ?? new ServerTiming();

    /// <summary>Begins a generation. The caller sees to it that none begins twice.</summary>
    /// <param name="generation">The generation.</param>
    /// <param name="policy">Which kinds of candidates may be gathered.</param>
    /// <param name="servers">The servers to ask, the preferred one first.</param>
    public void Begin(IceGeneration generation, RTCIceTransportPolicy policy, ImmutableArray<IceServerAddress> servers)
    {
        if (TryTakeOver(generation, policy))
        {
            return;
        }

        var run = new GatheringRun(generation, policy, servers);
        _runs.Add(generation, run);

        // MUST: under relay no candidate but relayed ones (webrtc#rtcicetransportpolicy-enum), so that without a server there is nothing to gather.
        _outputs.Enqueue(run.IsRelayOnly && run.Servers.IsEmpty ? new GatheringOutput.Ended(generation) : new GatheringOutput.OpenPorts(generation));
    }

    /// <summary>Takes the ports that the generation asked for.</summary>
    /// <param name="generation">The generation.</param>
    /// <param name="ports">The transport's ports, the preferred one first; those of earlier generations again, so that a restart keeps them.</param>
    /// <param name="now">The time.</param>
    public void PortsOpened(IceGeneration generation, IReadOnlyList<IcePort> ports, TimeSpan now)
    {
        var run = _runs[generation];
        run.Ports = ports;
        for (var i = 0; i < ports.Count && !run.IsRelayOnly; i++)
        {
            var foundation = foundations.Of(RTCIceCandidateType.Host, ports[i].Base.Address, RTCIceProtocol.Udp, server: null);
            Find(run, LocalCandidate.Host(ports[i], foundation, CandidatePriority.HighestLocalPreference - i));
        }

        AskServers(run, now);
        EndIfDone(run);
    }

    /// <summary>Takes the next output.</summary>
    public bool TryTake([NotNullWhen(true)] out GatheringOutput? output) => _outputs.TryDequeue(out output);

    private void Find(GatheringRun run, LocalCandidate candidate)
    {
        if (run.TryAdd(candidate))
        {
            Tell(run, new GatheringOutput.Found(run.Generation, candidate));
        }
    }

    private void EndIfDone(GatheringRun run)
    {
        if (run.Open == 0 && _runs.Remove(run.Generation))
        {
            Tell(run, new GatheringOutput.Ended(run.Generation));
        }
    }
}
