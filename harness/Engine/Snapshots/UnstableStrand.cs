using System.Collections.Immutable;
using Conformance.Engine.Running;
using Conformance.Engine.Tables;

namespace Conformance.Engine.Snapshots;

/// <summary>Strands that chance decides in a way that the canonical form cannot fold; a snapshot leaves them out and says why.</summary>
/// <param name="Cases">Globs on the case's id; without '@' every implementation.</param>
/// <param name="Strands">Globs on the strand's name, the peer's first.</param>
/// <param name="Reason">What decides it, in a sentence.</param>
/// <param name="At">Where it is listed.</param>
public sealed record UnstableStrand(ImmutableArray<string> Cases, ImmutableArray<string> Strands, string Reason, SourceLocation At)
{
    /// <summary>True when it speaks of this case.</summary>
    public bool CoversCase(string caseId) => Cases.Any(c => Fits(c, caseId));

    /// <summary>True when it speaks of this strand of the case.</summary>
    public bool Covers(string caseId, string strand) => CoversCase(caseId) && Strands.Any(s => Glob.Matches(s, strand));

    /// <summary>The globs that none of these cases fits.</summary>
    public IEnumerable<string> Unmet(IReadOnlyCollection<string> caseIds) => Cases.Where(c => !caseIds.Any(id => Fits(c, id)));

    private static bool Fits(string glob, string caseId) => Glob.Matches(glob.Contains('@') ? glob : glob + "@*", caseId);
}
