using System.Collections.Immutable;
using Conformance.Engine.Results;

namespace Conformance.Engine.Differential;

/// <summary>
/// Compares what the implementations did in one row. Pure. A row is judged by what it asks: its steps and expectations, and rules that cite one of its
/// clauses. What other rules find in its traces is about something else and stands with the deviations.
/// </summary>
public static class DifferentialVerdict
{
    // Written by the same hands as the rows: that it passes does not speak for a row, and that it fails speaks against it.
    private const string Own = "managed";

    // Findings about what the network does explain no difference in what the script saw.
    private static readonly string[] OfTheNetwork =
    [
        "rule:sdp/", "rule:ice/", "rule:ice-transport/", "rule:dtls-transport/", "rule:sctp-transport/", "rule:gathering/", "rule:connection/", "rule:candidates/",
        "rule:events/ice-transport-order",
    ];

    /// <summary>The verdict on a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cases">Its cases in one run.</param>
    public static RowVerdict Of(ScenarioInfo row, IEnumerable<CaseResult> cases)
    {
        var judged = cases.Where(c => c.IsJudged).ToList();
        var ran = judged.SelectMany(c => c.Implementations).Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        if (ran.Length < 2)
        {
            return new RowVerdict(RowAgreement.NotCompared, [], ran.Length == 0 ? "no implementation was judged" : $"only {ran[0]} was judged");
        }

        var findings = judged.SelectMany(c => c.Findings).Where(f => IsOfTheRow(row, f)).ToList();
        if (findings.Count == 0)
        {
            return Compare(judged);
        }

        ImmutableArray<string> deviating = [.. findings.Select(f => f.Implementation).Distinct().Order(StringComparer.Ordinal)];
        if (row.Settled is null && SharedByAllEngines(findings, ran) is { } shared)
        {
            return new RowVerdict(RowAgreement.Doubtful, deviating, $"every browser: {shared.Id}, expected {shared.Expected}, actual {shared.Actual}");
        }

        var agreeing = ran.Except(deviating).ToList();
        return new RowVerdict(
            RowAgreement.Deviate,
            deviating,
            $"{List(deviating)} {(deviating.Length == 1 ? "deviates" : "deviate")}{(agreeing.Count == 0 ? "" : $"; {List(agreeing)} {(agreeing.Count == 1 ? "does" : "do")} not")}{(row.Settled is null ? "" : $". Settled: {row.Settled}")}");
    }

    private static bool IsOfTheRow(ScenarioInfo row, Finding finding) => finding.Kind != FindingKind.Rule || finding.Clauses.Intersect(row.Clauses).Any();

    /// <summary>A failure of the row itself that all browser engines show, two at least; a rule has tests of its own, and many rows.</summary>
    private static Finding? SharedByAllEngines(IReadOnlyCollection<Finding> findings, ImmutableArray<string> ran)
    {
        var engines = ran.Where(i => i != Own).Select(Engine).Distinct().Count();
        return engines < 2
            ? null
            : findings.Where(f => f.Kind != FindingKind.Rule && f.Implementation != Own)
                .GroupBy(f => (f.Peer, f.Id, f.Actual))
                .FirstOrDefault(g => g.Select(f => Engine(f.Implementation)).Distinct().Count() == engines)?.First();
    }

    /// <summary>Compares what the script saw, between implementations that were with their like: what a mixed pair does may be the other's doing.</summary>
    private static RowVerdict Compare(IEnumerable<CaseResult> judged)
    {
        var alone = judged.Where(c => c.Implementations.Distinct().Count() == 1 && c.Verdict != Verdict.Flaky && !c.Findings.Any(Explains))
            .OrderBy(c => c.Implementations[0], StringComparer.Ordinal).ToList();
        var groups = alone.GroupBy(c => string.Join('\n', c.Outline)).OrderByDescending(g => g.Count()).ToList();
        if (groups.Count < 2)
        {
            return new RowVerdict(RowAgreement.Agree, [], "all agree with the documents");
        }

        var usual = groups[0].First();
        var others = groups.Skip(1).SelectMany(g => g).ToList();
        return new RowVerdict(
            RowAgreement.Silent,
            [.. others.Select(c => c.Implementations[0])],
            $"no clause is broken, and they differ: {string.Join("; ", others.Select(c => Difference(usual, c)).Distinct())}");
    }

    private static bool Explains(Finding finding) => !OfTheNetwork.Any(prefix => finding.Id.StartsWith(prefix, StringComparison.Ordinal));

    private static string Difference(CaseResult one, CaseResult other)
    {
        var at = 0;
        while (at < one.Outline.Count && at < other.Outline.Count && one.Outline[at] == other.Outline[at])
        {
            at++;
        }

        return $"{one.Implementations[0]} has '{one.Outline.ElementAtOrDefault(at) ?? "no more"}' where {other.Implementations[0]} has '{other.Outline.ElementAtOrDefault(at) ?? "no more"}'";
    }

    private static string Engine(string implementation) => implementation is "chrome" or "msedge" || implementation.StartsWith("chrome-", StringComparison.Ordinal) || implementation.StartsWith("msedge-", StringComparison.Ordinal)
        ? "chromium"
        : implementation;

    private static string List(IReadOnlyList<string> names) => names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
}
