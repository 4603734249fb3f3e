using System.Collections.Immutable;
using Conformance.Cli.Display;
using Conformance.Cli.Runs;
using Conformance.Engine;
using Conformance.Engine.Results;
using Conformance.Engine.Running;
using Conformance.Reporting.Runs;

namespace Conformance.Cli.Accepting;

/// <summary>One <c>conformance accept</c>: what would change, the question, the change.</summary>
internal sealed class AcceptSession(AcceptRequest request)
{
    private readonly string _root = RepositoryRoot.Find();

    public ExitCode Run()
    {
        var folder = Folder();
        var record = RunFolders.Read(folder, folder);
        var results = Results(record);
        var expectations = request.Expectations ? ExpectationPart.Of(_root, record, results, request) : null;
        var snapshots = request.Snapshots ? SnapshotPart.Changes(_root, folder, record, results, request.Filter.Count == 0) : [];
        ImmutableArray<FileChange> changes = [.. expectations?.Changes ?? [], .. snapshots];
        ProposedChanges.Show(changes);
        foreach (var refused in expectations?.Refused ?? [])
        {
            Terminal.Say($"not accepted: {refused}");
        }

        if (changes.IsEmpty)
        {
            Terminal.Say($"run {record.Header.Run}: nothing to accept");
            return ExitCode.AsExpected;
        }

        if (expectations is { NewEntries: > 0 } && string.IsNullOrWhiteSpace(request.Reason))
        {
            throw new UsageException($"{expectations.NewEntries} new entr{(expectations.NewEntries == 1 ? "y needs" : "ies need")} a cause: --reason \"...\", with --filter for findings of one cause at a time, or --only snapshots");
        }

        return ProposedChanges.Apply(changes, request.Yes);
    }

    private string Folder()
    {
        var runs = Path.GetFullPath(request.Out ?? Path.Combine(_root, "reports", "out"));
        return request.Run is { } run
            ? RunFolders.Find("accept", run, runs)
            : RunFolders.Newest(runs) ?? throw new UsageException($"there is no run in {runs}; './conformance run' makes one");
    }

    private Dictionary<string, CaseResult> Results(RunRecord record)
    {
        var taken = record.Cases.Values.Where(c => request.Filter.Count == 0 || request.Filter.Any(f => Glob.Matches(f, c.Scenario))).ToDictionary(c => c.Case);
        return taken.Count > 0
            ? taken
            : throw new UsageException($"run {record.Header.Run} has no case that fits --filter {string.Join(" or ", request.Filter)}; it has {record.Cases.Count} cases");
    }
}
