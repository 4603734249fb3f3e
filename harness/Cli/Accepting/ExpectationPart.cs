using System.Collections.Immutable;
using Conformance.Engine.Expectations;
using Conformance.Engine.Results;
using Conformance.Engine.Running;
using Conformance.Engine.Snapshots;
using Conformance.Engine.Tables;
using Conformance.Peers.Managed;
using Conformance.Reporting.Runs;

namespace Conformance.Cli.Accepting;

/// <summary>What accepting a run changes in <c>reports/expectations</c>.</summary>
/// <param name="Changes">A change per file.</param>
/// <param name="NewEntries">How many entries are new.</param>
/// <param name="Refused">What cannot be accepted, with why.</param>
internal sealed record ExpectationPart(ImmutableArray<FileChange> Changes, int NewEntries, ImmutableArray<string> Refused)
{
    // Shown where the cause will stand.
    private const string NoReason = "(--reason)";

    public static ExpectationPart Of(string root, RunRecord record, IReadOnlyDictionary<string, CaseResult> results, AcceptRequest request)
    {
        var infos = record.Header.Implementations.Where(i => i.Available).ToList();
        var known = new KnownDeviations(infos.Select(i => ExpectationFile.Read(root, i.Name)), infos.ToDictionary(i => i.Name, i => i.Version));
        var names = ExpectationFile.ReadAll(root).Select(f => f.Implementation).Union(infos.Select(i => i.Name));
        var all = CasePlanner.Plan(TableReader.ReadAll(root), [.. names]);

        // The managed stack is of this repository: its entries hold for this commit.
        var versions = infos.ToDictionary(i => i.Name, i => i.Name == ManagedImplementation.Name ? null : i.Version);
        var changes = ExpectationChanges.Of(known, all, results, versions);
        if (request.Permanent && changes.Added.Any(a => a.Implementation == ManagedImplementation.Name))
        {
            throw new UsageException("--kind permanent: the managed stack has no permanent deviation; mend it, or list it as temporary");
        }

        var files = changes.Added.Concat(changes.Removed).Select(c => c.Implementation).Distinct().Order(StringComparer.Ordinal);
        return new ExpectationPart([.. files.Select(f => Change(root, f, changes, request))], changes.Added.Length, changes.Refused);
    }

    private static FileChange Change(string root, string implementation, ExpectationChanges changes, AcceptRequest request)
    {
        var relative = $"reports/expectations/{implementation}.yaml";
        var path = Path.Combine(root, relative);
        var before = File.Exists(path) ? File.ReadAllText(path) : "";
        var added = changes.Added.Where(a => a.Implementation == implementation).Select(a => a.Entry with
        {
            Reason = request.Reason ?? NoReason,
            Link = request.Link,
            Permanent = request.Permanent,
            Sometimes = request.Sometimes,
        });
        var after = EntryText.Change(before, implementation, changes.Removed.Where(r => r.Implementation == implementation).Select(r => r.Entry), added);

        // What cannot be read again must not be written: a link that is none, say.
        ExpectationFile.Parse(after, relative, implementation);
        return new FileChange(relative, TextDifference.Lines(before, after), () => File.WriteAllText(path, after));
    }
}
