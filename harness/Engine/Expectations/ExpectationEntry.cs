using Conformance.Engine.Results;
using Conformance.Engine.Running;
using Conformance.Engine.Stability;
using Conformance.Engine.Tables;

namespace Conformance.Engine.Expectations;

/// <summary>A deviation that is known: which case, which finding, why.</summary>
public sealed record ExpectationEntry
{
    /// <summary>Glob on the case's id (<c>datachannel/*</c>); without '@' it means every pairing.</summary>
    public required string Case { get; init; }

    /// <summary>Glob on the finding's id: <c>rule:ice/derivation</c>, <c>step:3</c>.</summary>
    public required string Finding { get; init; }

    /// <summary>Glob on what the trace shows, so that another failure at the same place is not taken for this one; null takes any.</summary>
    public string? Actual { get; init; }

    /// <summary>The clause that is not kept: <c>webrtc#set-description</c>, <c>rfc9429#section-5.3.1</c>.</summary>
    public required string Clause { get; init; }

    /// <summary>The cause, in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>The implementation's own bug or statement, where public.</summary>
    public string? Link { get; init; }

    /// <summary>The versions that it holds for.</summary>
    public VersionRange Versions { get; init; } = VersionRange.Any;

    /// <summary>False when a fix is awaited.</summary>
    public bool Permanent { get; init; }

    /// <summary>True when the finding does not appear every time: its absence says nothing then.</summary>
    public bool Sometimes { get; init; }

    /// <summary>How often the finding showed where runs differed: in how many executions of the cases that ever showed it. Null where it is the same every time.</summary>
    public Rate? Rate { get; init; }

    /// <summary>Where it stands.</summary>
    public required SourceLocation At { get; init; }

    /// <summary>True when it speaks of this case.</summary>
    public bool CoversCase(string caseId) => Glob.Matches(Case.Contains('@') ? Case : Case + "@*", caseId);

    /// <summary>True when it lists this finding of this case.</summary>
    public bool Lists(string caseId, Finding finding) =>
        CoversCase(caseId) && Glob.Matches(Finding, finding.Id) && (Actual is null || Glob.Matches(Actual, finding.Actual));

    /// <summary>True when it names one row and one finding, so that its absence in a case is news.</summary>
    public bool IsExact => !Sometimes && !Case.Contains('*') && !Finding.Contains('*');
}
