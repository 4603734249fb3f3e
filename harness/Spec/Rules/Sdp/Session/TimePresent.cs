using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Session;

/// <remarks>SDP cannot do without it.</remarks>
internal sealed class TimePresent() : DescriptionRule(
    "sdp/time-present",
    "There is a t= line.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.Sdp.Session.Lines.Any(l => l.Type == 't') ? [] : [new(d.Sdp.Session, null, "a t= line", "no t= line")];
}
