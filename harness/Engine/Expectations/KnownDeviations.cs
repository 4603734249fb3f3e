using System.Collections.Immutable;
using Conformance.Engine.Results;

namespace Conformance.Engine.Expectations;

/// <summary>Compares findings with what is known of each implementation, at its version.</summary>
public sealed class KnownDeviations
{
    private readonly ImmutableDictionary<string, ImmutableArray<ExpectationEntry>> _entries;

    /// <param name="files">One file per implementation.</param>
    /// <param name="versions">The version of each implementation in this run; entries for other versions are left out.</param>
    public KnownDeviations(IEnumerable<ExpectationFile> files, IReadOnlyDictionary<string, string?> versions) =>
        _entries = files.ToImmutableDictionary(
            f => f.Implementation,
            f => f.Entries.Where(e => e.Versions.Contains(versions.GetValueOrDefault(f.Implementation))).ToImmutableArray());

    /// <summary>The entries for the versions of this run, with the implementation that each speaks of.</summary>
    public IEnumerable<(string Implementation, ExpectationEntry Entry)> Entries =>
        _entries.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => f.Value.Select(e => (f.Key, e)));

    /// <summary>Marks each finding that its implementation's file lists.</summary>
    public ImmutableArray<Finding> Mark(string caseId, IEnumerable<Finding> findings) => [.. findings.Select(f => Mark(caseId, f))];

    /// <summary>Entries that name exactly this row and finding although the case ran without it.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="implementations">The implementations that took part.</param>
    /// <param name="findings">All findings of the case.</param>
    public ImmutableArray<string> Fixed(string caseId, IEnumerable<string> implementations, IReadOnlyCollection<Finding> findings) =>
    [
        .. implementations.Distinct()
            .SelectMany(i => (_entries.GetValueOrDefault(i) is { IsDefault: false } known ? known : []).Where(e => IsMissing(i, e, caseId, findings)))
            .Select(e => $"{e.At}: {e.Finding} did not appear ({e.Reason})"),
    ];

    /// <summary>True when an entry names exactly this row and a finding that the case ran without.</summary>
    public static bool IsMissing(string implementation, ExpectationEntry entry, string caseId, IReadOnlyCollection<Finding> findings) =>
        entry.IsExact && entry.CoversCase(caseId) && !findings.Any(f => f.Implementation == implementation && entry.Lists(caseId, f));

    /// <summary>The entry that lists a finding: the first one in its implementation's file.</summary>
    public ExpectationEntry? EntryFor(string caseId, Finding finding) =>
        _entries.TryGetValue(finding.Implementation, out var entries) ? entries.FirstOrDefault(e => e.Lists(caseId, finding)) : null;

    private Finding Mark(string caseId, Finding finding) =>
        EntryFor(caseId, finding) is { } entry ? finding with { Known = new KnownDeviation(entry.Reason, entry.Link, entry.Permanent, entry.Rate?.ToString()) } : finding;
}
