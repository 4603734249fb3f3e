namespace Conformance.WebRtc.Ice;

/// <summary>A local and a remote candidate that are checked together (RFC 8445 section 6.1.2).</summary>
/// <param name="local">A candidate that is sent from: its own base.</param>
/// <param name="remote">The other one.</param>
internal sealed class CandidatePair(LocalCandidate local, RemoteCandidate remote)
{
    /// <summary>The local candidate.</summary>
    public LocalCandidate Local => local;

    /// <summary>The remote candidate.</summary>
    public RemoteCandidate Remote => remote;

    /// <summary>The local candidate of the valid pair that a check has led to, as the other side sees it (section 7.2.5.3.2).</summary>
    public LocalCandidate? Seen { get; set; }

    /// <summary>What has gone over it.</summary>
    public PathCounters Counters { get; } = new();

    /// <summary>Its state.</summary>
    public CandidatePairState State { get; private set; } = CandidatePairState.Waiting;

    /// <summary>The check under way that the state depends on.</summary>
    public ConnectivityCheck? Check { get; set; }

    /// <summary>True when the other side has sent an authentic check on it.</summary>
    public bool IsCheckedByOther { get; set; }

    /// <summary>True when the other side has nominated it before it was valid here (section 7.3.1.5).</summary>
    public bool IsNominatedOnSuccess { get; set; }

    /// <summary>True while it stands in the triggered-check queue.</summary>
    public bool IsTriggered { get; set; }

    /// <summary>True when packets from the other side are taken on it.</summary>
    public bool IsOpen => IsCheckedByOther || State == CandidatePairState.Succeeded;

    /// <summary>Neither side is behind a server: nothing better is to be expected of another pair.</summary>
    public bool IsDirect => IsDirectType((Seen ?? local).Type) && IsDirectType(remote.Type);

    /// <summary>The priority (section 6.1.2.3): the same on both sides.</summary>
    /// <param name="isControlling">The role of this side.</param>
    public ulong PriorityFor(bool isControlling)
    {
        var (g, d) = isControlling ? (local.Priority, remote.Priority) : (remote.Priority, local.Priority);
        return ((ulong)Math.Min(g, d) << 32) + (2ul * Math.Max(g, d)) + (g > d ? 1ul : 0);
    }

    /// <summary>The one place that changes the state.</summary>
    public void Change(CandidatePairState state, string cause)
    {
        if (IceEventSource.Log.IsEnabled() && state != State)
        {
            IceEventSource.Log.PairChanged(ToString(), $"{State}", $"{state}", cause);
        }

        State = state;
    }

    /// <summary><c>192.0.2.1:5000 - 192.0.2.2:6000</c>.</summary>
    public override string ToString() => $"{local.Port.Base} - {remote.Address}";

    private static bool IsDirectType(RTCIceCandidateType type) => type is RTCIceCandidateType.Host or RTCIceCandidateType.Prflx;
}
