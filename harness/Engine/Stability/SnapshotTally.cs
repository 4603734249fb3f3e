using System.Collections.Immutable;
using Conformance.Engine.Snapshots;

namespace Conformance.Engine.Stability;

/// <summary>Counts the strands of snapshots that are not the same in every run. The first snapshot of a case is what the others are compared with.</summary>
public sealed class SnapshotTally
{
    private readonly Dictionary<string, (Snapshot First, int Runs)> _cases = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Case, string Strand), int> _differing = [];

    /// <summary>How many cases have a snapshot in at least two runs.</summary>
    public int Cases => _cases.Values.Count(c => c.Runs > 1);

    /// <summary>The strands that differ, each with the number of runs in which it is not as in the first.</summary>
    public ImmutableArray<(string Case, string Strand, Rate Differs)> Differing =>
    [
        .. _differing.OrderBy(d => d.Key.Case, StringComparer.Ordinal).ThenBy(d => d.Key.Strand, StringComparer.Ordinal)
            .Select(d => (d.Key.Case, d.Key.Strand, new Rate(d.Value, _cases[d.Key.Case].Runs))),
    ];

    /// <summary>Takes the snapshot of a case of a further run.</summary>
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
}
