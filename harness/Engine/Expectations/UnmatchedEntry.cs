namespace Conformance.Engine.Expectations;

/// <summary>An entry that listed no finding.</summary>
/// <param name="Implementation">Whose file it is in.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Why">What that means.</param>
public sealed record UnmatchedEntry(string Implementation, ExpectationEntry Entry, UnmatchedWhy Why)
{
    /// <summary>True when it must be removed or corrected.</summary>
    public bool IsError => Why != UnmatchedWhy.DidNotShow;

    /// <inheritdoc/>
    public override string ToString() => Why switch
    {
        UnmatchedWhy.NoSuchCase => $"{Entry.At}: no case of the tables fits '{Entry.Case}'; remove the entry or correct it",
        UnmatchedWhy.Gone => $"{Entry.At}: {Entry.Finding} appeared in no case that fits '{Entry.Case}'; remove the entry or correct it",
        _ => $"{Entry.At}: {Entry.Finding} did not show this time{(Entry.Rate is { } rate ? $" (it does in {rate})" : "")}",
    };
}
