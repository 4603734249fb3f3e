namespace Conformance.WebRtc.Ice;

/// <summary>Gathering as the connection shows it: the tasks of <c>webrtc#rtcicetransport-gathering</c>.</summary>
/// <remarks>Only on the loop.</remarks>
internal sealed class IceGathering(IIceHost host, IceStates states)
{
    // webrtc#dom-rtcpeerconnectioniceerrorevent-errorcode
    private const int NotReached = 701;

    private readonly List<EarlyCandidate> _early = [];
    private readonly HashSet<string> _notReached = [];

    /// <summary>The agent begins a generation.</summary>
    /// <returns>False when it has begun before, so that there is nothing to do.</returns>
    public bool Begin(RTCIceTransport transport, IceGeneration generation)
    {
        if (transport.IsDropped || !transport.Generations.TryAdd(generation.Parameters.UsernameFragment, false))
        {
            return false;
        }

        host.Loop.Post(() => states.ChangeGathering(transport, RTCIceGathererState.Gathering));
        return true;
    }

    /// <summary>Queues the tasks for what the agent puts out. May be called anywhere.</summary>
    public void Tell(RTCIceTransport transport, GatheringOutput output)
    {
        switch (output)
        {
            case GatheringOutput.Found found:
                host.Loop.Post(() => Available(new EarlyCandidate(transport, found.Generation, found.Candidate)));
                break;

            case GatheringOutput.Failed failed:
                host.Loop.Post(() => Fail(transport, failed));
                break;

            case GatheringOutput.Ended ended:
                host.Loop.Post(() => End(transport, ended.Generation));
                host.Loop.Post(() => Complete(transport));
                break;

            default:
                throw new ArgumentException($"{output.GetType().Name} is none of the connection's affairs", nameof(output));
        }
    }

    /// <summary>Releases early candidates.</summary>
    public void ReleaseEarlyCandidates()
    {
        // Deviates from the letter, which surfaces all: those of an offer that was rolled back belong to no description, and the other side would
        // refuse them.
        foreach (var candidate in _early.Where(IsRepresented).ToList())
        {
            _early.Remove(candidate);
            host.Loop.Post(() => Surface(candidate));
        }
    }

    /// <summary>Adds what a transport has gathered so far to a local description that was made before: the attribute shows candidates that came after
    /// createOffer() or createAnswer() too (<c>webrtc#dom-rtcpeerconnection-pendinglocaldescription</c>).</summary>
    public static void AddGathered(AppliedDescription description, RTCIceTransport transport)
    {
        foreach (var candidate in transport.LocalCandidates)
        {
            var section = DescribedGeneration.FindSection(description, candidate.UsernameFragment!, candidate.SdpMid);
            DescribedGeneration.Add(description, section, "candidate", CandidateLine.ValueOf(candidate.Candidate));
        }

        foreach (var (ufrag, _) in transport.Generations.Where(g => g.Value))
        {
            var mid = transport.LocalCandidates.Find(c => c.UsernameFragment == ufrag)?.SdpMid;
            DescribedGeneration.Add(description, DescribedGeneration.FindSection(description, ufrag, mid), "end-of-candidates", null);
        }
    }

    /// <summary>Forgets what waits for a transport that signaling has dropped.</summary>
    public void Forget(RTCIceTransport transport) => _early.RemoveAll(e => e.Transport == transport);

    /// <summary>Task: a new candidate is available.</summary>
    private void Available(EarlyCandidate candidate)
    {
        // 3. A transport that signaling has dropped has no candidates any more.
        if (host.IsClosed || candidate.Transport.IsDropped)
        {
            return;
        }

        // 4. and 5.
        if (IsRepresented(candidate))
        {
            Surface(candidate);
        }
        else
        {
            _early.Add(candidate);
        }
    }

    /// <summary>Surfaces a candidate (<c>webrtc#dfn-surface-a-candidate</c>).</summary>
    private void Surface(EarlyCandidate early)
    {
        // 1.
        var (transport, generation, candidate) = early;
        if (host.IsClosed || transport.IsDropped)
        {
            return;
        }

        // 3. and 4.
        var text = candidate.ToAttribute().ToString();
        AddToDescriptions(generation, "candidate", CandidateLine.ValueOf(text));

        // 5. and 6.
        var newCandidate = RTCIceCandidate.Create(new RTCLocalIceCandidateInit
        {
            Candidate = text,
            SdpMid = generation.Mid,
            SdpMLineIndex = generation.MLineIndex,
            UsernameFragment = generation.Parameters.UsernameFragment,
            RelayProtocol = candidate.RelayProtocol,
            Url = candidate.Url,
        });
        transport.LocalCandidates.Add(newCandidate);

        // 7.
        host.Fire(new RTCPeerConnectionIceEvent(newCandidate));
    }

    /// <summary>Task: a server has refused, or was not reached (<c>webrtc#dom-rtcpeerconnection-onicecandidateerror</c>).</summary>
    private void Fail(RTCIceTransport transport, GatheringOutput.Failed failed)
    {
        if (host.IsClosed || transport.IsDropped)
        {
            return;
        }

        // MUST: that a server is not reached is told once for its URL while the connection gathers, though each transport has tried.
        if (failed.Code == NotReached && !_notReached.Add(failed.Url))
        {
            return;
        }

        host.Fire(new RTCPeerConnectionIceErrorEvent(failed.Local?.Address.ToString(), failed.Local?.Port, failed.Url, failed.Code, failed.Text));
    }

    /// <summary>Task: a generation is finished.</summary>
    private void End(RTCIceTransport transport, IceGeneration generation)
    {
        // 1.
        transport.Generations[generation.Parameters.UsernameFragment] = true;
        if (host.IsClosed || transport.IsDropped)
        {
            return;
        }

        // 2. and 3.
        AddToDescriptions(generation, "end-of-candidates", null);

        // 4. and 5.
        host.Fire(new RTCPeerConnectionIceEvent(RTCIceCandidate.Create(new RTCLocalIceCandidateInit
        {
            SdpMid = generation.Mid,
            SdpMLineIndex = generation.MLineIndex,
            UsernameFragment = generation.Parameters.UsernameFragment,
        })));
    }

    /// <summary>Task: all generations are finished.</summary>
    private void Complete(RTCIceTransport transport)
    {
        // Gathering is complete only when no generation is still under way: looked at here, because one may have begun since the agent queued this.
        if (!transport.Generations.ContainsValue(false))
        {
            states.ChangeGathering(transport, RTCIceGathererState.Complete);
        }

        if (states.IceGatheringState != RTCIceGatheringState.Gathering)
        {
            _notReached.Clear();
        }
    }

    private bool IsRepresented(EarlyCandidate candidate) =>
        FindSection(host.PendingLocal, candidate.Generation) is not null || FindSection(host.CurrentLocal, candidate.Generation) is not null;

    private void AddToDescriptions(IceGeneration generation, string name, string? value)
    {
        DescribedGeneration.Add(host.PendingLocal, FindSection(host.PendingLocal, generation), name, value);
        DescribedGeneration.Add(host.CurrentLocal, FindSection(host.CurrentLocal, generation), name, value);
    }

    private static int? FindSection(AppliedDescription? description, IceGeneration generation) =>
        DescribedGeneration.FindSection(description, generation.Parameters.UsernameFragment, generation.Mid);
}
