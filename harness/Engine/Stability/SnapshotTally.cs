using System.Collections.Immutable;
using Conformance.Engine.Snapshots;

namespace Conformance.Engine.Stability;

/// <summary>Counts the strands of snapshots that are not the same in every run. The first snapshot of a case is what the others are compared with.</summary>
/// <param name="unstable">What the snapshots leave out: it may differ, and is counted apart.</param>
public sealed class SnapshotTally(UnstableStrands unstable)
{
    private readonly Dictionary<string, (Snapshot First, int Runs)> _cases = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Case, string Strand), int> _differing = [];

    /// <summary>How many cases have a snapshot in at least two runs.</summary>
    public int Cases => _cases.Values.Count(c => c.Runs > 1);

    /// <summary>The strands that differ and that no entry lists, each with the number of runs in which it is not as in the first.</summary>
    public ImmutableArray<(string Case, string Strand, Rate Differs)> Differing =>
    [
        .. _differing.Where(d => !IsLeftOut(d.Key)).OrderBy(d => d.Key.Case, StringComparer.Ordinal).ThenBy(d => d.Key.Strand, StringComparer.Ordinal)
            .Select(d => (d.Key.Case, d.Key.Strand, new Rate(d.Value, _cases[d.Key.Case].Runs))),
    ];

    /// <summary>How many strands there are in the first snapshots, how many of them the entries leave out, and how many that are left out differ.</summary>
    public (int All, int LeftOut, int Differ) Strands
    {
        get
        {
            var all = _cases.Where(c => c.Value.Runs > 1).SelectMany(c => c.Value.First.Strands.Select(s => (c.Key, s.Name))).ToHashSet();
            var leftOut = all.Union(_differing.Keys).Where(IsLeftOut).ToList();
            return (all.Count, leftOut.Count, leftOut.Count(_differing.ContainsKey));
        }
    }

    /// <summary>Entries that speak of cases of these runs of which nothing that is listed differs.</summary>
    public IEnumerable<UnstableStrand> Unneeded => unstable.Entries.Where(e =>
        _cases.Any(c => c.Value.Runs > 1 && e.CoversCase(c.Key)) && !_differing.Keys.Any(d => e.Covers(d.Case, d.Strand)));

    /// <summary>Takes the snapshot of a case of a further run, with what the entries leave out.</summary>
    public void Add(string caseId, Snapshot snapshot)
    {
        if (!_cases.TryGetValue(caseId, out var seen))
        {
            _cases.Add(caseId, (snapshot, 1));
            return;
        }

        _cases[caseId] = (seen.First, seen.Runs + 1);
        foreach (var strand in SnapshotComparison.DifferingStrands(seen.First, snapshot))
        {
            _differing[(caseId, strand)] = _differing.GetValueOrDefault((caseId, strand)) + 1;
        }
    }

    private bool IsLeftOut((string Case, string Strand) strand) => unstable.Entries.Any(e => e.Covers(strand.Case, strand.Strand));
}
