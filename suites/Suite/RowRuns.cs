using System.Collections.Concurrent;
using System.Collections.Immutable;
using Conformance.Engine;
using Conformance.Engine.Results;
using Conformance.Engine.Running;
using Conformance.Engine.Snapshots;
using Conformance.Engine.Tables;

namespace Conformance.Suite;

/// <summary>The cases of the tables, each run once for all tests that look at it.</summary>
internal static class RowRuns
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<RowRun>>> Runs = new();
    private static readonly Lazy<UnstableStrands> Unstable = new(() => UnstableStrands.Read(RepositoryRoot.Find()));

    private static readonly Lazy<ImmutableDictionary<string, Case>> Planned = new(() =>
        CasePlanner.Plan(TableReader.ReadAll(RepositoryRoot.Find()), Implementations.Names).ToImmutableDictionary(c => c.Id));

    /// <summary>All cases.</summary>
    public static IEnumerable<Case> Cases => Planned.Value.Values.OrderBy(c => c.Id, StringComparer.Ordinal);

    /// <summary>What the case came to; it runs at the first time of asking.</summary>
    public static Task<RowRun> OfAsync(string id) => Runs.GetOrAdd(id, static i => new Lazy<Task<RowRun>>(() => RunAsync(Planned.Value[i]))).Value;

    /// <summary>What the case comes to when it is run once more.</summary>
    public static Task<RowRun> AgainAsync(string id) => RunAsync(Planned.Value[id]);

    private static async Task<RowRun> RunAsync(Case @case)
    {
        var fleet = await Implementations.ForAsync(@case);
        if (fleet.Infos.FirstOrDefault(i => @case.Implementations.Contains(i.Name) && !i.Available) is { } missing)
        {
            return new RowRun(null, null, $"{missing.Name} is unavailable: {missing.Reason} {missing.Remedy}");
        }

        var (result, traces) = await fleet.Runner.RunAsync(@case, null, CancellationToken.None);
        var of = SnapshotOrigin.Of(fleet.Infos.First(i => i.Name == @case.Implementations[0]));
        return result.Verdict == Verdict.Unsupported
            ? new RowRun(result, null, $"unsupported: {result.Error}")
            : new RowRun(result, SnapshotFile.IsKept(result.Verdict) ? Unstable.Value.Without(@case.Id, Snapshot.Of(traces, of.ToString())) : null, null);
    }
}
