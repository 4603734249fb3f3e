using System.Collections.Immutable;
using Conformance.Engine.Results;
using Conformance.Engine.Running;
using Conformance.Engine.Tables;
using Conformance.Peers;
using Conformance.Peers.Managed;
using Conformance.Peers.Provisioning;
using Conformance.Reporting.Runs;

namespace Conformance.Cli.Runs;

/// <summary>A run that was stopped and is to be completed.</summary>
internal sealed class ResumedRun
{
    private readonly RunRecord _record;
    private readonly ImmutableArray<Scenario> _all;

    private ResumedRun(string folder, RunRecord record, ImmutableArray<Scenario> all) => (Folder, _record, _all) = (folder, record, all);

    public string Folder { get; }

    public RunHeader Header => _record.Header;

    /// <summary>The rows that the run had selected, as the tables have them now.</summary>
    public ImmutableArray<Scenario> Scenarios
    {
        get
        {
            var wanted = Header.Scenarios.Select(s => s.Id).ToHashSet();
            return [.. _all.Where(s => wanted.Contains(s.Id))];
        }
    }

    /// <summary>The implementations that the run had, browsers by the paths that it had them at.</summary>
    public FleetRequest Requests => new(
    [
        .. Header.Implementations.Where(i => BrowserKinds.TryGet(i.Name, out _)).Select(i =>
        {
            BrowserKinds.TryGet(i.Name, out var kind);
            return new BrowserRequest(kind!, i.Source == "explicit path" ? i.Path : null, MayInstall: i.Available);
        }),
    ], Header.Implementations.Any(i => i.Name == ManagedImplementation.Name));

    /// <exception cref="UsageException">There is no such run, or its file cannot be read.</exception>
    public static ResumedRun Open(string name, string outFolder, ImmutableArray<Scenario> all)
    {
        var folder = RunFolders.Find("--resume", name, outFolder);
        return new ResumedRun(folder, RunFolders.Read($"--resume {name}", folder), all);
    }

    /// <summary>The cases without a result, and those whose result is the harness's own failure.</summary>
    public ImmutableArray<Case> Remaining(ImmutableArray<Case> cases) =>
        [.. cases.Where(c => !_record.Cases.TryGetValue(c.Id, out var result) || result.Verdict == Verdict.HarnessError)];
}
