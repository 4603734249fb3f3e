using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Session;

/// <remarks>An option in an answer takes up one of the offer.</remarks>
internal sealed class AnsweredIceOptions() : DescriptionRule(
    "sdp/ice-option-answered",
    "An answer has the ICE options trickle and ice2 only when the offer has them.",
    "rfc9429#section-5.3.1")
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.Offer is { } offer && Options(d.Sdp).Except(Options(offer)).FirstOrDefault() is { } added
            ? [new(d.Sdp.Session, d.Sdp.Lines.First(l => l.Name == "ice-options"), $"no {added}: the offer has none", $"a=ice-options with {added}")]
            : [];

    private static IEnumerable<string> Options(SdpDescription sdp) =>
        sdp.Lines.Where(l => l.Name == "ice-options").SelectMany(l => l.Words).Where(o => o is "trickle" or "ice2");
}
