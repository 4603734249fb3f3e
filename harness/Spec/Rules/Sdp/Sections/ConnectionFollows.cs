using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Sections;

/// <remarks>Rejected sections of answers are left to RFC 3264, which asks for less.</remarks>
internal sealed class ConnectionFollows() : SectionRule(
    "sdp/connection-follows",
    "A c= line follows each m= line at once.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        (d.IsOffer || !m.IsRejected) && m.Lines.ElementAtOrDefault(1) is not { Type: 'c' }
            ? new(m, m.Lines[0], "m=, then c=", "m= without c= behind it") : null;
}
