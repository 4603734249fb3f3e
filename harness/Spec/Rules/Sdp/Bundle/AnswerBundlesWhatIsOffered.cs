using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Bundle;

/// <remarks>The answerer can take sections out of a group, not put them in.</remarks>
internal sealed class AnswerBundlesWhatIsOffered() : DescriptionRule(
    "sdp/bundle-answer-subset",
    "A BUNDLE group of an answer has only mids that one group of the offer has.",
    "rfc9143#section-7.3")
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.Offer is not { } offer ? [] : d.Sdp.Bundles.Where(g => g.Mids.Length > 0
            && !offer.Bundles.Any(o => g.Mids.All(mid => o.Mids.Contains(mid))))
            .Select(g => new DescriptionFinding(d.Sdp.Session, g.Line, "mids of one BUNDLE group of the offer", "other mids"));
}
