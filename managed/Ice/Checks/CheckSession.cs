using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>The checks between one generation of this side and one of the other (RFC 8445 sections 6 to 8): the checklist, and what runs it.</summary>
/// <remarks>
/// One component and one checklist: RTCP is multiplexed, and each transport has an agent of its own. So no pair begins frozen (section 6.1.2.6): that
/// orders the checks of several checklists, which are few here.
/// </remarks>
internal sealed partial class CheckSession
{
    // SHOULD: a limit (section 6.1.2.5). More would take the other side's checks seconds to get through.
    private const int MaxPairs = 256;

    private readonly CheckCredentials _credentials;
    private readonly AgentRole _role;
    private readonly IceTiming _timing;
    private readonly Random _random;
    private readonly IceDrops _drops;
    private readonly Queue<Transmit> _transmits;
    private readonly List<LocalCandidate> _locals = [];
    private readonly Dictionary<TransportAddress, RemoteCandidate> _remotes = [];
    private readonly Dictionary<(IcePort, TransportAddress), CandidatePair> _pairs = [];

    /// <param name="credentials">The credentials of both generations.</param>
    /// <param name="role">The role of the agent.</param>
    /// <param name="timing">The periods.</param>
    /// <param name="random">Varies them.</param>
    /// <param name="drops">Counts what is dropped.</param>
    /// <param name="transmits">Takes what is to be sent.</param>
    /// <param name="now">The time.</param>
    public CheckSession(
        CheckCredentials credentials, AgentRole role, IceTiming timing, Random random, IceDrops drops, Queue<Transmit> transmits, TimeSpan now)
    {
        (_credentials, _role, _timing, _random, _drops, _transmits) = (credentials, role, timing, random, drops, transmits);
        PatienceEnds = now + timing.Patience;
    }

    /// <summary>The ufrag of this side.</summary>
    public string LocalUfrag => _credentials.LocalUfrag;

    /// <summary>The ufrag of the other side.</summary>
    public string RemoteUfrag => _credentials.RemoteUfrag;

    /// <summary>When the PAC timer runs out (RFC 8863).</summary>
    public TimeSpan PatienceEnds { get; }

    /// <summary>True when there is a remote candidate, or the other side told of one that cannot be checked.</summary>
    public bool HasRemoteCandidate { get; private set; }

    /// <summary>True when all checks were done once, with a pair selected.</summary>
    public bool WasCompleted { get; set; }

    /// <summary>All pairs.</summary>
    public IReadOnlyCollection<CandidatePair> Pairs => _pairs.Values;

    /// <summary>True while a pair waits, is being checked, or is valid and could be nominated.</summary>
    public bool IsChecking(TimeSpan now)
    {
        foreach (var pair in _pairs.Values)
        {
            if (pair.State is CandidatePairState.Waiting or CandidatePairState.InProgress
                || (pair.State == CandidatePairState.Succeeded && AwaitsNomination(now)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes a local candidate: pairs it with the remote ones.</summary>
    public void AddLocal(LocalCandidate local)
    {
        _locals.Add(local);

        // A reflexive candidate is sent from its base, which has pairs of its own (section 6.1.2.4).
        if (IsBase(local))
        {
            foreach (var remote in _remotes.Values)
            {
                AddPair(local, remote);
            }
        }
    }

    /// <summary>The other side told of a candidate, usable or not.</summary>
    public void NoteRemote() => HasRemoteCandidate = true;

    /// <summary>Takes a remote candidate that signaling has told: pairs it with the local ones.</summary>
    public void AddRemote(ToldCandidate told)
    {
        HasRemoteCandidate = true;
        if (_remotes.TryGetValue(told.Address, out var known))
        {
            known.Learn(told.Attribute);
            return;
        }

        var remote = new RemoteCandidate(told.Address, told.Attribute);
        _remotes.Add(told.Address, remote);
        foreach (var local in _locals)
        {
            if (IsBase(local))
            {
                AddPair(local, remote);
            }
        }
    }

    /// <summary>The pair that data from there is taken on: an authentic check has come on it, or gone and been answered. Null where there is none.</summary>
    public CandidatePair? Open(IcePort port, TransportAddress from) => _pairs.TryGetValue((port, from), out var pair) && pair.IsOpen ? pair : null;

    private static bool IsBase(LocalCandidate local) => local.Type is RTCIceCandidateType.Host or RTCIceCandidateType.Relay;

    private CandidatePair? AddPair(LocalCandidate local, RemoteCandidate remote)
    {
        // MUST: of one address family (section 6.1.2.2).
        if (local.Address.AddressFamily != remote.Address.Family
            || _pairs.Count == MaxPairs
            || _pairs.ContainsKey((local.Port, remote.Address)))
        {
            return null;
        }

        var pair = new CandidatePair(local, remote);
        _pairs.Add((local.Port, remote.Address), pair);
        if (Selected is not null)
        {
            // Checks have come to their end with the nomination (section 8.1.2). The other side may still ask for one.
            pair.Change(CandidatePairState.Frozen, "a pair is selected");
        }

        return pair;
    }

    private ulong PriorityOf(CandidatePair pair) => pair.PriorityFor(_role.IsControlling);

    /// <summary>The pair with the highest priority in a state, null without any.</summary>
    private CandidatePair? BestIn(CandidatePairState state)
    {
        CandidatePair? best = null;
        foreach (var pair in _pairs.Values)
        {
            if (pair.State == state && (best is null || PriorityOf(pair) > PriorityOf(best)))
            {
                best = pair;
            }
        }

        return best;
    }
}
