using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Streams;

/// <remarks>The second one is the track.</remarks>
internal sealed class MsidForm() : SectionRule(
    "sdp/msid-form",
    "A media stream identification is an id of 1 to 64 token characters, and one more at most.",
    "rfc8830#section-2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.All("msid").FirstOrDefault(l => l.Words.Count is < 1 or > 2 || !l.Words.All(w => w.Length <= 64 && Tokens.IsToken(w))) is { } line
            ? new(m, line, "a=msid:<id> [<appdata>]", "another a=msid") : null;
}
