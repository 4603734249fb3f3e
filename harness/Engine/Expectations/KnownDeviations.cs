using System.Collections.Concurrent;
using System.Collections.Immutable;
using Conformance.Engine.Results;

namespace Conformance.Engine.Expectations;

/// <summary>Compares findings with what is known of each implementation, at its version.</summary>
public sealed class KnownDeviations
{
    private readonly ImmutableDictionary<string, ImmutableArray<ExpectationEntry>> _entries;
    private readonly ConcurrentDictionary<ExpectationEntry, bool> _used = new(ReferenceEqualityComparer.Instance);

    /// <param name="files">One file per implementation.</param>
    /// <param name="versions">The version of each implementation in this run; entries for other versions are left out.</param>
    public KnownDeviations(IEnumerable<ExpectationFile> files, IReadOnlyDictionary<string, string?> versions) =>
        _entries = files.ToImmutableDictionary(
            f => f.Implementation,
            f => f.Entries.Where(e => e.Versions.Contains(versions.GetValueOrDefault(f.Implementation))).ToImmutableArray());

    /// <summary>Entries that listed no finding so far. After a run of everything these should go.</summary>
    public IEnumerable<ExpectationEntry> Unused => _entries.Values.SelectMany(e => e).Where(e => !e.Sometimes && !_used.ContainsKey(e));

    /// <summary>Marks each finding that its implementation's file lists.</summary>
    public ImmutableArray<Finding> Mark(string caseId, IEnumerable<Finding> findings) => [.. findings.Select(f => Mark(caseId, f))];

    /// <summary>Entries that name exactly this row and finding although the case ran without it.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="implementations">The implementations that took part.</param>
    /// <param name="findings">All findings of the case.</param>
    public ImmutableArray<string> Fixed(string caseId, IEnumerable<string> implementations, IReadOnlyCollection<Finding> findings) =>
    [
        .. implementations.Distinct()
            .SelectMany(i => (_entries.GetValueOrDefault(i) is { IsDefault: false } known ? known : [])
                .Where(e => e.IsExact && e.CoversCase(caseId) && !findings.Any(f => f.Implementation == i && e.Lists(caseId, f))))
            .Select(e => $"{e.At}: {e.Finding} did not appear ({e.Reason})"),
    ];

    private Finding Mark(string caseId, Finding finding)
    {
        if (!_entries.TryGetValue(finding.Implementation, out var entries) || entries.FirstOrDefault(e => e.Lists(caseId, finding)) is not { } entry)
        {
            return finding;
        }

        _used[entry] = true;
        return finding with { Known = new KnownDeviation(entry.Reason, entry.Link, entry.Permanent) };
    }
}
