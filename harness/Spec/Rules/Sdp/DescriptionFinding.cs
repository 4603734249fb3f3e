using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp;

/// <summary>Where a description does not keep a rule.</summary>
/// <param name="Section">The session part or the media section.</param>
/// <param name="Line">The line, null when it is one that is missing.</param>
/// <param name="Expected">What the clause asks for.</param>
/// <param name="Actual">What is there; without what differs from run to run.</param>
internal sealed record DescriptionFinding(SdpSection Section, SdpLine? Line, string Expected, string Actual)
{
    /// <summary><c>mid 0: a=setup:active</c>.</summary>
    public string Place => $"{Section.Label}: {Actual}";
}
