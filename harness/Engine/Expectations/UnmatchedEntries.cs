using System.Collections.Immutable;
using Conformance.Engine.Results;
using Conformance.Engine.Running;

namespace Conformance.Engine.Expectations;

/// <summary>Finds the entries of expectations files that match nothing. Pure.</summary>
public static class UnmatchedEntries
{
    /// <summary>
    /// The entries that listed no finding, as far as a run can tell: one is judged only when every case that it speaks of was judged in this run, so that
    /// a filter or a browser that is not there accuses nobody.
    /// </summary>
    /// <param name="known">The entries for the versions of the run.</param>
    /// <param name="all">Every case that there is: all rows, all implementations that have a file.</param>
    /// <param name="results">What the run has.</param>
    public static ImmutableArray<UnmatchedEntry> Of(KnownDeviations known, IReadOnlyCollection<Case> all, IReadOnlyDictionary<string, CaseResult> results)
    {
        var used = results.Values.SelectMany(r => r.Findings.Select(f => known.EntryFor(r.Case, f))).OfType<ExpectationEntry>().ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. known.Entries.Where(e => !used.Contains(e.Entry)).Select(e => Judge(e.Implementation, e.Entry, all, results)).OfType<UnmatchedEntry>()];
    }

    private static UnmatchedEntry? Judge(string implementation, ExpectationEntry entry, IReadOnlyCollection<Case> all, IReadOnlyDictionary<string, CaseResult> results)
    {
        var covered = all.Where(c => c.Implementations.Contains(implementation) && entry.CoversCase(c.Id)).ToList();
        if (covered.Count == 0)
        {
            return new UnmatchedEntry(implementation, entry, UnmatchedWhy.NoSuchCase);
        }

        // What was unsupported ran as far as it ever does.
        var judged = covered.All(c => results.TryGetValue(c.Id, out var result) && result.Verdict is not (Verdict.Timeout or Verdict.HarnessError));
        return judged ? new UnmatchedEntry(implementation, entry, entry.Sometimes ? UnmatchedWhy.DidNotShow : UnmatchedWhy.Gone) : null;
    }
}
