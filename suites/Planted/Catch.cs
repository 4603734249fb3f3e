using Conformance.WebRtc;

namespace Conformance.Planted;

/// <summary>What catches a bug.</summary>
/// <param name="Bug">The bug.</param>
/// <param name="Finding">The finding that must be there: <c>rule:&lt;id&gt;</c>, or <c>step:*</c> or <c>expect:*</c> where it is the row's own.</param>
/// <param name="Row">The row of <c>suites/tables</c> whose trace shows it.</param>
/// <param name="Actual">What the finding must say of the trace; anything where the rule says enough.</param>
internal sealed record Catch(PlantedBug Bug, string Finding, string Row, string Actual = "*");
