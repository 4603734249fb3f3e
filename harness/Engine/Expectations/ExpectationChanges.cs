using System.Collections.Immutable;
using Conformance.Engine.Results;
using Conformance.Engine.Running;
using Conformance.Engine.Tables;

namespace Conformance.Engine.Expectations;

/// <summary>What a run would change in the expectations files. Pure.</summary>
/// <param name="Added">An entry for each finding that nobody listed, by implementation; without a reason yet.</param>
/// <param name="Removed">Entries whose finding is gone, by implementation.</param>
/// <param name="Refused">Cases that cannot be accepted, with why.</param>
public sealed record ExpectationChanges(
    ImmutableArray<(string Implementation, ExpectationEntry Entry)> Added,
    ImmutableArray<(string Implementation, ExpectationEntry Entry)> Removed,
    ImmutableArray<string> Refused)
{
    /// <summary>Compares a run's results with the files.</summary>
    /// <param name="known">The entries as they are now, for the versions of the run.</param>
    /// <param name="all">Every case that there is.</param>
    /// <param name="results">The results to look at.</param>
    /// <param name="versions">The versions that new entries begin with; an implementation without one has entries for all.</param>
    public static ExpectationChanges Of(
        KnownDeviations known, IReadOnlyCollection<Case> all, IReadOnlyDictionary<string, CaseResult> results, IReadOnlyDictionary<string, string?> versions)
    {
        var unlisted = new List<(CaseResult Case, Finding Finding)>();
        var refused = ImmutableArray.CreateBuilder<string>();
        foreach (var result in results.Values.OrderBy(r => r.Case, StringComparer.Ordinal))
        {
            var found = result.Findings.Where(f => known.EntryFor(result.Case, f) is null).ToList();
            switch (result.Verdict)
            {
                case Verdict.Timeout or Verdict.HarnessError:
                    refused.Add($"{result.Case}: {result.Error}: nothing was judged, so there is nothing to accept");
                    break;
                case Verdict.Flaky when found.Count > 0:
                    refused.Add($"{result.Case}: its tries differ ({string.Join(", ", found.Select(f => f.Id).Distinct())}): find out why, then list it by hand with 'sometimes: true'");
                    break;
                default:
                    unlisted.AddRange(found.Select(f => (result, f)));
                    break;
            }
        }

        var added = unlisted.GroupBy(u => (u.Finding.Implementation, u.Case.Scenario, u.Finding.Id, u.Finding.Actual))
            .SelectMany(g => Patterns(g.Key.Implementation, g.Key.Scenario, [.. g.Select(u => u.Case.Case).Distinct()], results.Values)
                .Select(pattern => (g.Key.Implementation, Entry(pattern, g.First().Finding, versions.GetValueOrDefault(g.Key.Implementation)))));
        var exact = results.Values.Where(r => r.Verdict == Verdict.Fixed)
            .SelectMany(r => known.Entries.Where(e => r.Implementations.Contains(e.Implementation) && KnownDeviations.IsMissing(e.Implementation, e.Entry, r.Case, r.Findings)));
        var unmatched = UnmatchedEntries.Of(known, all, results).Where(u => u.IsError).Select(u => (u.Implementation, u.Entry));
        return new ExpectationChanges([.. added], [.. exact.Concat(unmatched).DistinctBy(e => e.Entry.At)], refused.ToImmutable());
    }

    /// <summary>The row when every case of the implementation in it shows the finding, else the cases one by one.</summary>
    private static IEnumerable<string> Patterns(string implementation, string row, IReadOnlyList<string> showing, IEnumerable<CaseResult> results) =>
        results.Where(r => r.Scenario == row && r.Implementations.Contains(implementation)).All(r => showing.Contains(r.Case)) ? [row] : showing;

    private static ExpectationEntry Entry(string pattern, Finding finding, string? version) => new()
    {
        Case = pattern,
        Finding = finding.Id,
        Actual = finding.Actual,
        Clause = finding.Clauses[0],
        Reason = "",
        Versions = version is not null && VersionRange.TryParse($">={version.Split('.')[0]}", out var range) ? range : VersionRange.Any,
        At = new SourceLocation($"reports/expectations/{finding.Implementation}.yaml", 0),
    };
}
