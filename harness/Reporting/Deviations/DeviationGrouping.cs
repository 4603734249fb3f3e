using Conformance.Engine.Results;
using Conformance.Reporting.Runs;

namespace Conformance.Reporting.Deviations;

/// <summary>
/// Says who deviates from what. A rule's findings belong together by the rule's id. Findings of rows belong together by the reason why
/// they are expected, and otherwise by the clauses that they cite: <c>step:3</c> of two rows says nothing by itself.
/// </summary>
public static class DeviationGrouping
{
    /// <summary>The deviations of a run: those with unexpected cases first, then by number of cases.</summary>
    public static IReadOnlyList<Deviation> Group(RunRecord run)
    {
        var order = run.Header.Implementations.Select(i => i.Name).ToList();
        var seen = run.CaseIds
            .Where(run.Cases.ContainsKey)
            .SelectMany(id => run.Cases[id].Findings.Select(finding => (Case: id, Finding: finding)));
        return [.. seen
            .GroupBy(s => KeyOf(s.Finding), StringComparer.Ordinal)
            .Select(group => Describe(group.Key, [.. group], order))
            .OrderByDescending(d => d.Unexpected)
            .ThenByDescending(d => d.Cases)
            .ThenBy(d => d.Key, StringComparer.Ordinal)];
    }

    /// <summary>The <see cref="Deviation.Key"/> of the group that a finding belongs to.</summary>
    public static string KeyOf(Finding finding) => finding switch
    {
        { Kind: FindingKind.Rule } => finding.Id,
        { Known: { } known } => "known:" + known.Reason,
        _ => "rows:" + string.Join(' ', finding.Clauses),
    };

    private static Deviation Describe(string key, List<(string Case, Finding Finding)> seen, List<string> order)
    {
        var findings = seen.ConvertAll(s => s.Finding);
        var titles = ByFrequency(findings.Select(f => f.Title));
        var reasons = ByFrequency(findings.Select(f => f.Known).OfType<KnownDeviation>().Select(k => k with { Rate = null }));
        return new Deviation
        {
            Key = key,
            Title = (titles.Count, reasons.Count) switch
            {
                (1, _) => titles[0],
                (_, 1) when findings[0].Kind != FindingKind.Rule => reasons[0].Reason,
                _ when findings[0].Kind == FindingKind.Rule => titles[0],
                (var n, _) => $"{titles[0]} (and {n - 1} more of the same clause)",
            },
            Kind = findings[0].Kind,
            Clauses = ByFrequency(findings.SelectMany(f => f.Clauses)),
            Level = findings.Any(f => f.Level == "must") ? "must" : findings[0].Level,
            Reasons = reasons,
            Shares = [.. seen
                .GroupBy(s => s.Finding.Implementation, StringComparer.Ordinal)
                .OrderBy(g => order.IndexOf(g.Key) is var at && at < 0 ? int.MaxValue : at)
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new DeviationShare(
                    g.Key,
                    [.. g.Select(s => s.Case).Distinct()],
                    [.. g.Where(s => s.Finding.Known is null).Select(s => s.Case).Distinct()]))],
        };
    }

    private static List<T> ByFrequency<T>(IEnumerable<T> values)
        where T : notnull => [.. values.GroupBy(v => v).OrderByDescending(g => g.Count()).Select(g => g.Key)];
}
