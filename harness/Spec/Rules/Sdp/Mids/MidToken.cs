using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Mids;

/// <remarks>Of letters, digits and a few signs, at least one.</remarks>
internal sealed class MidToken() : SectionRule(
    "sdp/mid-token",
    "A mid is a token.",
    "rfc5888#section-4")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.Mid is { } mid && !Tokens.IsToken(mid) ? new(m, m.First("mid"), "a token", $"a=mid:{mid}") : null;
}
