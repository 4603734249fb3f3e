using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Streams;

/// <remarks>Which track a section is for says its mid.</remarks>
internal sealed class MsidWithoutAppdata() : SectionRule(
    "sdp/msid-appdata",
    "An a=msid has the stream alone, without the track behind it.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.All("msid").FirstOrDefault(l => l.Words.Count > 1) is { } line ? new(m, line, "a=msid:<stream>", "a=msid:<stream> <track>") : null;
}
