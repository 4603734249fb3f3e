namespace Conformance.Units.Spec.Sdp;

/// <summary>A trace that breaks a rule over descriptions.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Trace">The trace.</param>
/// <param name="Also">Another rule that the same fault breaks.</param>
internal sealed record BreakingDescription(string Rule, DescriptionTrace Trace, string? Also = null);
