using Conformance.Engine.Running;
using Conformance.Engine.Tables;

namespace Conformance.Engine.Snapshots;

/// <summary>Strands that chance decides in a way that the canonical form cannot fold; a snapshot leaves them out and says why.</summary>
/// <param name="Case">Glob on the case's id; without '@' every implementation.</param>
/// <param name="Strand">Glob on the strand's name, the peer's first.</param>
/// <param name="Reason">What decides it, in a sentence.</param>
/// <param name="At">Where it is listed.</param>
public sealed record UnstableStrand(string Case, string Strand, string Reason, SourceLocation At)
{
    /// <summary>True when it speaks of this case.</summary>
    public bool CoversCase(string caseId) => Glob.Matches(Case.Contains('@') ? Case : Case + "@*", caseId);

    /// <summary>True when it speaks of this strand of the case.</summary>
    public bool Covers(string caseId, string strand) => CoversCase(caseId) && Glob.Matches(Strand, strand);
}
