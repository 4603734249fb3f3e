using Conformance.Spec.Traces;

namespace Conformance.Engine.Snapshots;

/// <summary>
/// Which strands the end of a case cut. A case ends when its steps are done and the peers are quiet for a moment, not when everything that they have
/// begun is finished: a row that does not wait for gathering or for a connection ends in the middle of it.
/// </summary>
internal sealed class CaseEnd(StateSnapshot? state)
{
    // Under way, or not begun yet although there is a local description.
    private readonly bool _gathers = state is { SignalingState: not "closed", IceGatheringState: not "complete" }
        && (state.IceGatheringState == "gathering" || (state.CurrentLocal ?? state.PendingLocal) is not null);

    // A rollback has taken all descriptions away: their transports are closed in a later task, and the connection has none.
    private readonly bool _closes = IsBare(state) && (state!.Dtls.Any(d => d.State != "closed") || state.Ice.Any(i => i.State != "closed"));
    private readonly bool _forgets = IsBare(state) && state!.IceGatheringState != "new";

    // A description on both sides and neither connected nor given up: checks and handshakes are under way.
    private readonly bool _connects = state is { SignalingState: not "closed", ConnectionState: not ("connected" or "closed" or "failed") }
        && (state.CurrentLocal ?? state.PendingLocal) is not null && (state.CurrentRemote ?? state.PendingRemote) is not null;

    // The checks that are left end after a pair was found.
    private readonly bool _checks = state is { SignalingState: not "closed" } && state.Ice.Any(i => i.State == "connected");

    /// <summary>The strands that there may have been more of, also where there is nothing of them yet.</summary>
    public IEnumerable<string> MayFollow() => state is null
        ? []
        : new[] { "gathering", "ice", "transport" }.Concat(state.Ice.Select(i => $"{i.Id} gathering")).Concat(state.Channels.Select(c => c.Id)).Where(s => Cuts(s));

    /// <summary>True when more may have come in this strand.</summary>
    /// <param name="strand">Its name.</param>
    /// <param name="last">Its last line, empty when it has none.</param>
    public bool Cuts(string strand, string last = "") => strand switch
    {
        Strand.Script => false,
        "relayed candidates" or "candidate pairs" => true,
        // The null candidate comes behind.
        "gathering" => _gathers || _forgets || (state is { SignalingState: not "closed" } && last.StartsWith("icegatheringstatechange complete", StringComparison.Ordinal)),
        "candidate errors" => _gathers || _forgets,
        _ when strand.EndsWith(" gathering", StringComparison.Ordinal) => _gathers || state?.Ice.Any(i => i.GatheringState == "gathering") == true,
        "transport" => _closes || _connects || state?.Sctp?.State == "connecting",

        "ice" => _closes || _connects || _checks,

        // Messages may be under way in an open channel, and the channel itself; of one that is closed the event.
        _ when strand.StartsWith("channel:", StringComparison.Ordinal) =>
            state?.Channels.FirstOrDefault(c => c.Id == strand)?.ReadyState != "closed" || !last.EndsWith(" close", StringComparison.Ordinal),
        _ => _closes || _connects,
    };

    private static bool IsBare(StateSnapshot? state) =>
        state is { SignalingState: not "closed" } && (state.CurrentLocal ?? state.PendingLocal ?? state.CurrentRemote ?? state.PendingRemote) is null;
}
