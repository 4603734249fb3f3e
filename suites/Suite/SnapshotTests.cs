using Conformance.Engine;
using Conformance.Engine.Snapshots;

namespace Conformance.Suite;

/// <summary>
/// The canonical trace of every case of one implementation against <c>reports/snapshots</c>, of the same run that <see cref="TableTests"/> judges. Rules
/// and rows say what must hold; a snapshot says what an implementation does besides, and shows when that changes.
/// </summary>
[Parallelizable(ParallelScope.Children)]
public sealed class SnapshotTests
{
    private const int MoreRuns = 3;

    private static readonly string Root = RepositoryRoot.Find();

    public static IEnumerable<TestCaseData> All() => RowRuns.Cases
        .Where(c => SnapshotFile.Of(Root, c.Scenario.Id, c.Implementations) is not null)
        .Select(c => new TestCaseData(c.Id).SetName($"snapshot of {c.Id}").SetCategory("Snapshot").SetCategory(Implementations.NeedsBrowser(c) ? "Browser" : "Managed"));

    [TestCaseSource(nameof(All))]
    public async Task Trace_OfRow_IsAsVerified(string id)
    {
        var run = await RowRuns.OfAsync(id);
        if (run.Snapshot is not { } received)
        {
            Assert.Ignore(run.Skipped ?? $"the row is not as expected ({run.Result!.Verdict}), and its own test says so");
            return;
        }

        var file = SnapshotFile.Of(Root, run.Result!.Scenario, run.Result.Implementations)!;
        if (file.Read() is not { } verified)
        {
            file.WriteReceived(received);
            Assert.Fail($"there is no snapshot of this case yet. Read {file.Received}, then: {HowToAccept(run)}");
            return;
        }

        if (SnapshotComparison.Incomparable(verified, received) is { } reason)
        {
            Assert.Ignore(reason);
        }

        var differences = SnapshotComparison.Differences(verified, received);
        if (differences.IsEmpty)
        {
            file.Agreed();
            return;
        }

        // What chance decides shows in one run and not in the next; a change shows in all.
        for (var more = 1; more <= MoreRuns; more++)
        {
            if ((await RowRuns.AgainAsync(id)).Snapshot is { } again && SnapshotComparison.Differences(verified, again).IsEmpty)
            {
                await TestContext.Progress.WriteLineAsync($"flaky: the snapshot of {id} was met in run {more + 1}, and before that:\n{string.Join('\n', differences)}");
                file.Agreed();
                return;
            }
        }

        file.WriteReceived(received);
        Assert.Fail($"{file.Path} says otherwise, in {MoreRuns + 1} runs:\n{string.Join('\n', differences)}\nWhere the change is meant: {HowToAccept(run)}");
    }

    /// <summary>Says what the snapshots do not hold, and why, so that a green run does not claim more than it looked at.</summary>
    [Test]
    public async Task Strands_WithoutSnapshot_AreListedWithTheirReason()
    {
        var unstable = UnstableStrands.Read(Root);
        var cases = RowRuns.Cases.Where(c => SnapshotFile.Of(Root, c.Scenario.Id, c.Implementations) is not null).Select(c => c.Id).ToList();
        foreach (var entry in unstable.Entries)
        {
            await TestContext.Progress.WriteLineAsync($"no snapshot: {string.Join(", ", entry.Cases)} [{string.Join(", ", entry.Strands)}], {cases.Count(entry.CoversCase)} cases: {entry.Reason}");
        }

        Assert.That(unstable.Entries.SelectMany(e => e.Unmet(cases).Select(c => $"{e.At}: no case fits '{c}'")), Is.Empty);
    }

    private static string HowToAccept(RowRun run) =>
        $"./conformance run --on {run.Result!.Implementations[0]} --filter {run.Result.Scenario} && ./conformance accept --only snapshots";
}
