using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Session;

/// <remarks>A session without bounds in time.</remarks>
internal sealed class TimeIsZero() : DescriptionRule(
    "sdp/time-zero",
    "Start and stop time are zero.",
    "rfc9429#section-5.2.1",
    RuleLevel.Should)
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.Sdp.Session.Lines.FirstOrDefault(l => l.Type == 't') is { Value: not "0 0" } t ? [new(d.Sdp.Session, t, "t=0 0", t.Text)] : [];
}
