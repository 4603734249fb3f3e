using Conformance.Engine.Results;
using Conformance.Engine.Running;
using Conformance.WebRtc;
using NUnit.Framework;

namespace Conformance.Planted;

/// <summary>A bug of the managed stack does not get past the tables: the rule, or the row, that is about it finds it.</summary>
[Category("Managed")]
[Parallelizable(ParallelScope.Children)]
public sealed class PlantedBugTests
{
    // A row under a bug often waits for what never comes; one without waits for what does.
    private static readonly TimeSpan LimitOfABug = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LimitWithout = TimeSpan.FromSeconds(30);

    private static IEnumerable<TestCaseData> Bugs =>
        Catches.All.Select(c => new TestCaseData(c).SetArgDisplayNames($"{c.Bug}", c.Finding, c.Row));

    private static IEnumerable<string> Rows => Catches.All.Select(c => c.Row).Distinct();

    [Test]
    public void EveryBug_IsCaughtBySomething() =>
        Assert.That(Catches.All.Select(c => c.Bug), Is.EquivalentTo(Enum.GetValues<PlantedBug>().Where(b => b != PlantedBug.None)));

    [TestCaseSource(nameof(Bugs))]
    public async Task Bug_InARow_IsFoundByWhatIsAboutItAndAtNoOtherPeer(object caught)
    {
        var (bug, finding, row, actual) = (Catch)caught;
        var findings = await PlantedCases.RunAsync(row, bug, LimitOfABug, CancellationToken.None);
        await TestContext.Out.WriteAsync(Describe(findings));
        var (planted, other) = (findings.Where(f => f.Implementation == PlantedCases.Planted), findings.Where(f => f.Implementation != PlantedCases.Planted));
        Assert.Multiple(() =>
        {
            Assert.That(planted.Where(f => Glob.Matches(finding, f.Id) && Glob.Matches(actual, f.Actual)), Is.Not.Empty, Describe(findings));

            // The other peer may not get further in the row, but no rule is broken by it.
            Assert.That(other.Where(f => f.Kind == FindingKind.Rule), Is.Empty, Describe(findings));
        });
    }

    [TestCaseSource(nameof(Rows))]
    public async Task Row_WithoutABug_FindsNothing(string row)
    {
        var findings = await PlantedCases.RunAsync(row, PlantedBug.None, LimitWithout, CancellationToken.None);
        Assert.That(findings, Is.Empty, Describe(findings));
    }

    private static string Describe(IEnumerable<Finding> findings) =>
        string.Concat(findings.Select(f => $"{f.Implementation} {f.Id}: expected {f.Expected}; actual {f.Actual}{Environment.NewLine}"));
}
