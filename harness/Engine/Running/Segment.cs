using System.Collections.Immutable;

namespace Conformance.Engine.Running;

/// <summary>Batches that run at the same time, at most one per peer; the next segment begins when all have ended.</summary>
internal sealed record Segment(ImmutableArray<ImmutableArray<Instruction>> Batches, int RelayStep = 0)
{
    public static Segment Of(Instruction instruction) => new([[instruction]]);

    /// <summary>Switches the relaying of candidates on.</summary>
    public static Segment RelayOn(int step) => new([], step);

    /// <summary>One segment for both, when the next is the same single peer's and needs nothing from the other.</summary>
    public Segment? TryJoin(Segment next)
    {
        if (Batches.Length != 1 || next.Batches.Length != 1)
        {
            return null;
        }

        var (mine, theirs) = (Batches[0], next.Batches[0]);
        var peer = mine[0].Peer;
        return theirs[0].Peer == peer && !theirs.Any(i => i.RefersTo(peer == "a" ? "b" : "a")) ? new Segment([[.. mine, .. theirs]]) : null;
    }
}
