using System.Collections.Immutable;
using System.Text;
using Conformance.Engine;
using Conformance.Engine.Results;
using Conformance.Engine.Running;
using Conformance.Engine.Tables;

namespace Conformance.Suite;

/// <summary>Every row of every table on every pairing, one test each. A test fails on what <c>conformance run</c> calls unexpected.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class TableTests
{
    private static readonly Lazy<ImmutableDictionary<string, Case>> Cases = new(() =>
        CasePlanner.Plan(TableReader.ReadAll(RepositoryRoot.Find()), Implementations.Names).ToImmutableDictionary(c => c.Id));

    public static IEnumerable<TestCaseData> All() => Cases.Value.Values
        .OrderBy(c => c.Id, StringComparer.Ordinal)
        .Select(c => new TestCaseData(c.Id).SetName(c.Id).SetCategory(c.Scenario.Tags[0]).SetCategory(Implementations.NeedsBrowser(c) ? "Browser" : "Managed"));

    [TestCaseSource(nameof(All))]
    public async Task Row_OnPairing_IsAsExpected(string id)
    {
        var @case = Cases.Value[id];
        var fleet = await Implementations.ForAsync(@case);
        if (fleet.Infos.FirstOrDefault(i => @case.Implementations.Contains(i.Name) && !i.Available) is { } missing)
        {
            Skip(id, $"{missing.Name} is unavailable: {missing.Reason} {missing.Remedy}");
        }

        var (result, _) = await fleet.Runner.RunAsync(@case, null, TestContext.CurrentContext.CancellationToken);
        if (result.Verdict == Verdict.Unsupported)
        {
            Skip(id, $"unsupported: {result.Error}");
        }

        await TestContext.Out.WriteAsync(Describe(result));
        Assert.That(CaseTrier.IsUnexpected(result.Verdict), Is.False, $"{result.Verdict}: {Describe(result)}");
    }

    /// <summary>The console of a test run shows no reason of its own for an ignored test.</summary>
    private static void Skip(string id, string reason)
    {
        TestContext.Progress.WriteLine($"skipped {id}: {reason}");
        Assert.Ignore(reason);
    }

    private static string Describe(CaseResult result)
    {
        var text = new StringBuilder();
        if (result.Error is not null)
        {
            text.AppendLine(result.Error);
        }

        foreach (var f in result.Findings)
        {
            text.AppendLine($"{(f.Known is null ? "UNEXPECTED" : "known")} {f.Implementation} {f.Id} ({string.Join(", ", f.Clauses)}): expected {f.Expected}; actual {f.Actual}");
        }

        foreach (var gone in result.Fixed)
        {
            text.AppendLine($"FIXED {gone}");
        }

        return text.ToString();
    }
}
