using System.Text;
using Conformance.Engine.Results;
using Conformance.Engine.Running;

namespace Conformance.Suite;

/// <summary>Every row of every table on every pairing, one test each. A test fails on what <c>conformance run</c> calls unexpected.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class TableTests
{
    public static IEnumerable<TestCaseData> All() => RowRuns.Cases
        .Select(c => new TestCaseData(c.Id).SetName(c.Id).SetCategory(c.Scenario.Tags[0]).SetCategory(Implementations.NeedsBrowser(c) ? "Browser" : "Managed"));

    [TestCaseSource(nameof(All))]
    public async Task Row_OnPairing_IsAsExpected(string id)
    {
        var run = await RowRuns.OfAsync(id);
        if (run.Skipped is not null)
        {
            Skip(id, run.Skipped);
        }

        var result = run.Result!;
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
