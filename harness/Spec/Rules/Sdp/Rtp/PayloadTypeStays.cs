using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>A packet on its way must not change its meaning.</remarks>
internal sealed class PayloadTypeStays() : SectionRule(
    "sdp/payload-type-stays",
    "A payload type keeps its codec in a section for as long as the session lives.",
    "rfc3264#section-8.3.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m)
    {
        if (!d.Continues(m))
        {
            return null;
        }

        foreach (var earlier in d.AppliedBefore.Select(s => s.At(m.Index)).OfType<SdpMedia>().Where(s => s.Mid == m.Mid && !s.IsRejected))
        {
            if (earlier.Formats.FirstOrDefault(f => m.Codecs.TryGetValue(f, out var now) && earlier.Codecs.TryGetValue(f, out var before)
                && now.Encoding != before.Encoding) is { } type)
            {
                return new(m, m.Codecs[type].Line, $"{type} is {earlier.Codecs[type].Encoding}", $"{type} is {m.Codecs[type].Encoding}");
            }
        }

        return null;
    }
}
