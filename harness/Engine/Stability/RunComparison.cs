using System.Collections.Immutable;
using Conformance.Engine.Expectations;
using Conformance.Engine.Results;

namespace Conformance.Engine.Stability;

/// <summary>What differs between runs of the same implementations. Pure.</summary>
/// <param name="Cases">How many cases at least two runs have.</param>
/// <param name="Findings">Findings that are not the same each time, the most frequent first.</param>
/// <param name="Verdicts">Cases that are not as expected each time.</param>
/// <param name="Rates">For each entry that lists a finding: in how many executions of the cases that ever show it; null where that is the same every time.</param>
public sealed record RunComparison(
    int Cases, ImmutableArray<VaryingFinding> Findings, ImmutableArray<VaryingVerdict> Verdicts, ImmutableArray<(string Implementation, ExpectationEntry Entry, Rate? Rate)> Rates)
{
    /// <summary>True when nothing differs but what the expectations say does.</summary>
    public bool IsAsListed => Verdicts.IsEmpty && Findings.All(f => f.IsListed);

    /// <summary>Compares.</summary>
    /// <param name="runs">The results of each run, by case.</param>
    /// <param name="known">What is listed, for the versions of the runs.</param>
    public static RunComparison Of(IReadOnlyList<IReadOnlyDictionary<string, CaseResult>> runs, KnownDeviations known)
    {
        var seen = new Dictionary<Kind, List<Sight>>();
        var verdicts = ImmutableArray.CreateBuilder<VaryingVerdict>();
        var cases = 0;
        foreach (var id in runs.SelectMany(r => r.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            var results = runs.Select((r, i) => (Run: i, Result: r.GetValueOrDefault(id))).Where(r => r.Result is not null).ToList();
            if (results.Count < 2)
            {
                continue;
            }

            cases++;
            if (results.Any(r => r.Result!.Verdict is Verdict.Timeout or Verdict.HarnessError or Verdict.Flaky or Verdict.Fail)
                && results.CountBy(r => r.Result!.Verdict).ToList() is { } counts)
            {
                verdicts.Add(new VaryingVerdict(id, [.. counts.OrderBy(c => c.Key).Select(c => (c.Key, c.Value))]));
            }

            // What was unsupported ran as far as it ever does, and was judged so far.
            var judged = results.Where(r => r.Result!.Verdict is not (Verdict.Timeout or Verdict.HarnessError)).ToList();
            var sights = judged.SelectMany(r => r.Result!.Findings.Select(f => (Kind: Kind.Of(known, id, f), f.Peer, r.Run)).Distinct()).GroupBy(s => (s.Kind, s.Peer));
            foreach (var sight in sights)
            {
                if (!seen.TryGetValue(sight.Key.Kind, out var list))
                {
                    seen.Add(sight.Key.Kind, list = []);
                }

                list.Add(new Sight(id, sight.Key.Peer, [.. sight.Select(s => s.Run)], judged.Count));
            }
        }

        var varying = seen.Where(k => k.Value.Any(s => !s.Rate.IsAlways))
            .Select(k => new VaryingFinding(
                k.Key.Implementation,
                k.Key.Finding,
                k.Key.Entry,
                new Rate(k.Value.SelectMany(s => s.Runs).Distinct().Count(), runs.Count),
                Sum(k.Value),
                [.. k.Value.Where(s => !s.Rate.IsAlways).Select(s => (s.Case, s.Peer, s.Rate))]))
            .OrderBy(f => f.Implementation, StringComparer.Ordinal).ThenByDescending(f => f.Cases.Length).ThenBy(f => f.Finding, StringComparer.Ordinal);
        var rates = seen.Where(k => k.Key.Entry is not null).GroupBy(k => (k.Key.Implementation, Entry: k.Key.Entry!))
            .Select(g => (g.Key.Implementation, g.Key.Entry, Sum(g.SelectMany(k => k.Value)) is { IsAlways: false } rate ? rate : (Rate?)null));
        return new RunComparison(cases, [.. varying], verdicts.ToImmutable(), [.. rates]);
    }

    private static Rate Sum(IEnumerable<Sight> sights) => sights.Aggregate(new Rate(0, 0), (sum, s) => new Rate(sum.Shown + s.Rate.Shown, sum.Of + s.Rate.Of));

    /// <summary>What counts as the same finding: what the trace shows may have a number in it.</summary>
    private sealed record Kind(string Implementation, string Finding, ExpectationEntry? Entry)
    {
        public static Kind Of(KnownDeviations known, string caseId, Finding finding) => new(finding.Implementation, finding.Id, known.EntryFor(caseId, finding));
    }

    private sealed record Sight(string Case, string Peer, ImmutableArray<int> Runs, int Judged)
    {
        public Rate Rate => new(Runs.Length, Judged);
    }
}
