using System.Collections.Immutable;
using Conformance.Cli.Runs;
using Conformance.Engine.Results;
using Conformance.Engine.Snapshots;
using Conformance.Engine.Tables;
using Conformance.Reporting.Runs;

namespace Conformance.Cli.Accepting;

/// <summary>What accepting a run changes in <c>reports/snapshots</c>.</summary>
internal static class SnapshotPart
{
    /// <summary>
    /// The snapshots that are not there yet, that say otherwise, or that are of another version; and those of rows that the tables no longer have.
    /// A case with a finding that nobody has listed keeps its snapshot: list the finding first.
    /// </summary>
    public static ImmutableArray<FileChange> Changes(
        string root, string folder, RunRecord record, IReadOnlyDictionary<string, CaseResult> results, bool withObsolete)
    {
        var unstable = UnstableStrands.Read(root);
        var changes = RunSnapshots.Of(root, folder, record, results)
            .OrderBy(c => c.File.Path, StringComparer.Ordinal)
            .Select(c => Change(root, c.File, unstable.Without(c.Result.Case, c.Snapshot)))
            .OfType<FileChange>();
        return [.. changes, .. withObsolete ? Obsolete(root) : []];
    }

    private static FileChange? Change(string root, SnapshotFile file, Snapshot received)
    {
        var relative = Path.GetRelativePath(root, file.Path);
        var verified = file.Read();
        if (verified is null)
        {
            return new FileChange(relative, [$"+ new, {received.Strands.Sum(s => s.Lines.Length)} lines"], () => file.Accept(received));
        }

        var differences = SnapshotComparison.Differences(verified, received);
        var otherVersion = SnapshotComparison.Incomparable(verified, received) is not null;
        return differences.IsEmpty && !otherVersion
            ? null
            : new FileChange(
                relative,
                [.. otherVersion ? [$"- {verified.Implementation}", $"+ {received.Implementation}"] : Array.Empty<string>(), .. differences],
                () => file.Accept(received));
    }

    private static IEnumerable<FileChange> Obsolete(string root)
    {
        var rows = TableReader.ReadAll(root).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return SnapshotFile.All(root).Where(f => !rows.Contains(f.Scenario))
            .Select(f => new FileChange(Path.GetRelativePath(root, f.File.Path), [$"- the tables have no row {f.Scenario}"], () => File.Delete(f.File.Path)));
    }
}
