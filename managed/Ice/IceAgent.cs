using System.Diagnostics.CodeAnalysis;
using System.Net;
using Conformance.WebRtc.Sdp;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>The ICE agent of one transport (RFC 8445). A state machine that belongs to the transport loop: no socket, no clock.</summary>
/// <remarks>
/// <para>Each input takes the time, and leaves outputs: datagrams in <see cref="TryTakeTransmit"/>, news in <see cref="TryTakeEvent"/>, and
/// <see cref="NextTimeout"/>, when <see cref="Advance"/> is to be called.</para>
/// <para>A full agent with one component, over UDP. Not there yet: TCP candidates (RFC 6544).</para>
/// </remarks>
/// <param name="foundations">The foundations of the connection.</param>
/// <param name="timing">The periods; the usual ones when null.</param>
/// <param name="random">Varies the periods; the shared one when null.</param>
internal sealed partial class IceAgent(Foundations foundations, IceTiming? timing = null, Random? random = null)
{
    // Checks that come before the remote description. Others are answered all the same, and will come again.
    private const int MaxEarlyChecks = 64;

    private readonly IceTiming _timing = timing ?? new IceTiming();
    private readonly Dictionary<string, LocalGeneration> _locals = [];
    private readonly List<EarlyCheck> _early = [];
    private readonly Queue<Transmit> _transmits = new();
    private RTCIceParameters? _local;
    private RTCIceParameters? _remote;
    private CheckSession? _session;

    // The generation before a restart: its selected pair carries the data until the new one has one.
    private CheckSession? _before;
    private bool _isRestarted;
    private TimeSpan? _nextTimeout;

    /// <summary>Gathers this side's candidates.</summary>
    public IceGatherer Gatherer => field ??= new IceGatherer(foundations, _transmits);

    /// <summary>The candidates of the other side.</summary>
    public RemoteCandidates RemoteCandidates { get; } = new();

    /// <summary>What was dropped.</summary>
    public IceDrops Drops { get; } = new();

    /// <summary>When <see cref="Advance"/> has something to do, null when the agent waits for an input.</summary>
    public TimeSpan? NextTimeout => Earlier(_nextTimeout, Gatherer.NextTimeout);

    /// <summary>Takes what a description says.</summary>
    /// <param name="role">The role of this side. The first counts.</param>
    /// <param name="local">The credentials of this side, null before a local description.</param>
    /// <param name="remote">The credentials of the other side, null before a remote description.</param>
    /// <param name="now">The time.</param>
    public void SetParameters(RTCIceRole role, RTCIceParameters? local, RTCIceParameters? remote, TimeSpan now)
    {
        Role.Assign(role);
        (_local, _remote) = (local, remote);
        if (local is not null)
        {
            GenerationOf(local);
        }

        StartSession(now);
        Settle(now, "description");
    }

    /// <summary>Takes what the gatherer has put out.</summary>
    public void Gathered(GatheringOutput output, TimeSpan now)
    {
        var generation = GenerationOf(output.Generation.Parameters);
        switch (output)
        {
            case GatheringOutput.Found found:
                generation.Candidates.Add(found.Candidate);
                if (IsCurrent(generation))
                {
                    _session!.AddLocal(found.Candidate);
                }

                break;

            case GatheringOutput.Ended:
                generation.HasEnded = true;
                break;
        }

        Settle(now, "gathering");
    }

    /// <summary>Takes a candidate of the other side.</summary>
    /// <param name="ufrag">The ufrag of its generation.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="resolved">The address of its name, null where it has not been resolved.</param>
    /// <param name="now">The time.</param>
    /// <returns>Whether it will be checked, or why not; one with a name may come again with its address.</returns>
    public RemoteCandidateUse AddRemoteCandidate(string ufrag, CandidateAttribute candidate, IPAddress? resolved, TimeSpan now)
    {
        var use = RemoteCandidates.Add(ufrag, candidate, resolved);
        if (_session?.RemoteUfrag == ufrag)
        {
            if (use == RemoteCandidateUse.Checked)
            {
                _session.AddRemote(RemoteCandidates.ToCheck(ufrag)[^1]);
            }
            else
            {
                _session.NoteRemote();
            }

            Settle(now, "remote candidate");
        }

        return use;
    }

    /// <summary>Takes the word that a generation of the other side has no more candidates.</summary>
    public void EndRemoteCandidates(string ufrag, TimeSpan now)
    {
        RemoteCandidates.End(ufrag);
        Settle(now, "end of remote candidates");
    }

    /// <summary>Does what is due.</summary>
    public void Advance(TimeSpan now)
    {
        Gatherer.Advance(now);
        Settle(now, "time");
    }

    /// <summary>Takes the next datagram to be sent; the caller releases it.</summary>
    public bool TryTakeTransmit(out Transmit transmit) => _transmits.TryDequeue(out transmit);

    /// <summary>Takes the next piece of news.</summary>
    public bool TryTakeEvent([NotNullWhen(true)] out IceEvent? e) => _events.TryDequeue(out e);

    /// <summary>What has gone over all pairs, checks apart.</summary>
    public PathCounters Counters { get; } = new();

    /// <summary>True when data from there is taken: from where an authentic check has come or an answer has been received.</summary>
    public bool Accepts(IcePort port, TransportAddress from) => Open(port, from) is not null;

    /// <summary>Counts data that is taken; false when it is not (<see cref="Accepts"/>).</summary>
    public bool TryCountReceived(IcePort port, TransportAddress from, int length)
    {
        if (Open(port, from) is not { } pair)
        {
            return false;
        }

        pair.Counters.Received(length);
        Counters.Received(length);
        return true;
    }

    /// <summary>Counts data that is sent on the path.</summary>
    public void CountSent(int length)
    {
        Path?.Counters.Sent(length);
        Counters.Sent(length);
    }

    /// <summary>Where data is sent: on the selected pair; before there is one, on a valid one (RFC 8445 section 12.1).</summary>
    public bool TryGetPath([NotNullWhen(true)] out IcePort? port, out TransportAddress to)
    {
        var pair = Path;
        (port, to) = (pair?.Local.Port, pair?.Remote.Address ?? default);
        return pair is not null;
    }

    private CandidatePair? Path => _session?.Selected ?? _before?.Selected ?? _session?.Sending;

    private CandidatePair? Open(IcePort port, TransportAddress from) => _session?.Open(port, from) ?? _before?.Open(port, from);

    /// <summary>Starts checks between the newest generations, unless they are those that are checked.</summary>
    private void StartSession(TimeSpan now)
    {
        if (_local is not { } local || _remote is not { } remote)
        {
            return;
        }

        // A restart changes both ufrags (RFC 8839 section 4.4.1.1.1). One of them alone means that the answer is still to come.
        if (_session is not null && (_session.LocalUfrag == local.UsernameFragment || _session.RemoteUfrag == remote.UsernameFragment))
        {
            return;
        }

        if (_session is not null)
        {
            _session.End("restart");
            _before = _session.Selected is null ? _before : _session;
            _isRestarted = true;
        }

        _session = new CheckSession(new CheckCredentials(local, remote), Role, _timing, random ?? Random.Shared, Drops, _transmits, now);
        foreach (var candidate in GenerationOf(local).Candidates)
        {
            _session.AddLocal(candidate);
        }

        foreach (var candidate in RemoteCandidates.ToCheck(remote.UsernameFragment))
        {
            _session.AddRemote(candidate);
        }

        if (RemoteCandidates.IsToldOfAny(remote.UsernameFragment))
        {
            _session.NoteRemote();
        }

        foreach (var check in _early)
        {
            if (IsOfSession(check))
            {
                _session.Receive(check, now);
            }
        }

        _early.Clear();
    }

    private bool IsCurrent(LocalGeneration generation) => _session?.LocalUfrag == generation.Parameters.UsernameFragment;

    private LocalGeneration GenerationOf(RTCIceParameters parameters)
    {
        if (!_locals.TryGetValue(parameters.UsernameFragment, out var generation))
        {
            _locals.Add(parameters.UsernameFragment, generation = new LocalGeneration(parameters));
        }

        return generation;
    }
}
