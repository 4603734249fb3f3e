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
    private static readonly TimeSpan LimitOfABug = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LimitWithout = TimeSpan.FromSeconds(30);

    private static IEnumerable<TestCaseData> Bugs =>
        Catches.All.Select(c => new TestCaseData(c).SetArgDisplayNames($"{c.Bug}", c.Finding, c.Row));

    private static IEnumerable<string> Rows => Catches.All.Select(c => c.Row).Distinct();

    [Test]
    public void EveryBug_IsCaughtBySomething() =>
        Assert.That(Catches.All.Select(c => c.Bug), Is.EquivalentTo(Enum.GetValues<PlantedBug>().Where(b => b != PlantedBug.None)));

    [TestCaseSource(nameof(Bugs))]
    public async Task Bug_InARow_IsFoundByWhatIsAboutIt(object caught)
    {
        var (bug, finding, row) = (Catch)caught;
        var findings = await PlantedCases.RunAsync(row, bug, LimitOfABug, CancellationToken.None);
        await TestContext.Out.WriteAsync(Describe(findings));
        Assert.That(findings.Where(f => f.Implementation == PlantedCases.Planted && Glob.Matches(finding, f.Id)), Is.Not.Empty, Describe(findings));
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
