using System.Collections.Immutable;

namespace Conformance.Engine.Snapshots;

/// <summary>
/// The entries of one source of a peer's trace, in order. What the network moves has strands of its own, because chance decides how it interleaves
/// with the script and with each other.
/// </summary>
/// <param name="Name"><c>script</c>, <c>gathering</c>, <c>channel:0</c>, ...</param>
/// <param name="Lines">One line of text per entry, or per group of entries.</param>
/// <param name="Cut">True when the case ended while more was to come: the same peer may show more or less of it another time.</param>
public sealed record Strand(string Name, ImmutableArray<string> Lines, bool Cut = false)
{
    /// <summary>What peer calls, what came of it, and the events that the operations themselves bring about.</summary>
    public const string Script = "script";

    /// <summary>The name of the section with the texts of descriptions.</summary>
    public const string Descriptions = "descriptions";

    /// <summary>
    /// True when both say the same: the same lines, or, where one was cut by the end of its case, the same lines up to there.
    /// </summary>
    public bool Agrees(Strand other)
    {
        var common = Math.Min(Lines.Length, other.Lines.Length);
        return Lines.AsSpan()[..common].SequenceEqual(other.Lines.AsSpan()[..common])
            && (Lines.Length == common || other.Cut)
            && (other.Lines.Length == common || Cut);
    }
}
