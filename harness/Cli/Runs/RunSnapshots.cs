using System.Text.Json;
using Conformance.Engine.Results;
using Conformance.Engine.Snapshots;
using Conformance.Reporting.Runs;

namespace Conformance.Cli.Runs;

/// <summary>The canonical traces of a run.</summary>
internal static class RunSnapshots
{
    /// <summary>The snapshot of each of these cases that has one, with everything that is in it, one at a time.</summary>
    public static IEnumerable<(CaseResult Result, SnapshotFile File, Snapshot Snapshot)> Of(
        string root, string folder, RunRecord record, IReadOnlyDictionary<string, CaseResult> results)
    {
        var origins = record.Header.Implementations.ToDictionary(i => i.Name, SnapshotOrigin.Of);
        var files = results.Values.Where(r => SnapshotFile.IsKept(r.Verdict)).ToDictionary(r => r.Case, r => SnapshotFile.Of(root, r.Scenario, r.Implementations));
        foreach (var line in TraceIndex.Read(folder).Lines(files.Keys.Where(c => files[c] is not null)))
        {
            var traces = JsonSerializer.Deserialize(line, ResultJson.Lines.TraceLine)!;
            var result = results[traces.Case];
            yield return (result, files[result.Case]!, Snapshot.Of(traces, origins[result.Implementations[0]].ToString()));
        }
    }
}
