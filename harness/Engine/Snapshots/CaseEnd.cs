using Conformance.Spec.Traces;

namespace Conformance.Engine.Snapshots;

/// <summary>
/// Which strands the end of a case cut. A case ends when its steps are done and the peers are quiet for a moment, not when everything that they have
/// begun is finished: a row that does not wait for gathering or for a connection ends in the middle of it.
/// </summary>
internal sealed class CaseEnd
{
    private readonly StateSnapshot? _state;
    private readonly bool _isOpen;
    private readonly bool _gathers;
    private readonly bool _closes;
    private readonly bool _forgets;
    private readonly bool _connects;
    private readonly bool _checks;

    /// <param name="state">What the peer saw last; null when it had no connection.</param>
    public CaseEnd(StateSnapshot? state)
    {
        _state = state;
        if (state is null or { SignalingState: "closed" })
        {
            return;
        }

        _isOpen = true;
        var hasLocal = (state.CurrentLocal ?? state.PendingLocal) is not null;
        var hasRemote = (state.CurrentRemote ?? state.PendingRemote) is not null;

        // Under way, or not begun yet although there is a local description.
        _gathers = state.IceGatheringState == "gathering" || (hasLocal && state.IceGatheringState != "complete");

        // A rollback, also one by an offer of the other side, has taken the local description away: its transports are closed in a later task. Where it
        // has taken all descriptions away, the connection has none.
        _closes = !hasLocal && (state.Dtls.Any(d => d.State != "closed") || state.Ice.Any(i => i.State != "closed"));
        _forgets = !hasLocal && !hasRemote && state.IceGatheringState != "new";

        // A description on both sides and neither connected nor given up: checks and handshakes are under way.
        _connects = hasLocal && hasRemote && state.ConnectionState is not ("connected" or "closed" or "failed");

        // The checks that are left end after a pair was found.
        _checks = state.Ice.Any(i => i.State == "connected");
    }

    /// <summary>The strands that there may have been more of, also where there is nothing of them yet.</summary>
    public IEnumerable<string> MayFollow() => _state is null
        ? []
        : new[] { "gathering", "ice", "transport" }.Concat(_state.Ice.Select(i => $"{i.Id} gathering")).Concat(_state.Channels.Select(c => c.Id)).Where(s => Cuts(s));

    /// <summary>True when more may have come in this strand.</summary>
    /// <param name="strand">Its name.</param>
    /// <param name="last">Its last line, empty when it has none.</param>
    public bool Cuts(string strand, string last = "") => strand switch
    {
        Strand.Script => false,
        "relayed candidates" or "candidate pairs" => true,

        // The null candidate comes behind.
        "gathering" => _gathers || _forgets || (_isOpen && last.StartsWith("icegatheringstatechange complete", StringComparison.Ordinal)),
        "candidate errors" => _gathers || _forgets,
        _ when strand.EndsWith(" gathering", StringComparison.Ordinal) => _gathers || _state?.Ice.Any(i => i.GatheringState == "gathering") == true,
        "transport" => _closes || _connects || _state?.Sctp?.State == "connecting",

        "ice" => _closes || _connects || _checks,

        // Messages may be under way in an open channel, and the channel itself; of one that is closed the event.
        _ when strand.StartsWith("channel:", StringComparison.Ordinal) =>
            _state?.Channels.FirstOrDefault(c => c.Id == strand)?.ReadyState != "closed" || !last.EndsWith(" close", StringComparison.Ordinal),
        _ => _closes || _connects,
    };
}
