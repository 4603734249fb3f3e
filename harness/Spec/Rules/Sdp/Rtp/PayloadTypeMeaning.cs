using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>Media type, encoding, clock rate and parameters.</remarks>
internal sealed class PayloadTypeMeaning() : SectionRule(
    "sdp/payload-type-meaning",
    "A payload type means the same codec in every section of a BUNDLE group.",
    "rfc9143#section-9.1.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m)
    {
        if (m.IsRejected || d.Sdp.BundleOf(m) is not { } group)
        {
            return null;
        }

        foreach (var (type, codec) in m.Codecs.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            if (d.Sdp.Media.FirstOrDefault(o => o.Index < m.Index && o.Mid is not null && group.Mids.Contains(o.Mid)
                && o.Codecs.ContainsKey(type)) is { } other
                && (other.Kind != m.Kind || Meaning(other, type) != Meaning(m, type)))
            {
                return new(m, codec.Line, $"{type} as in {other.Label}", $"{type} is {codec.Encoding}, there {other.Codecs[type].Encoding}");
            }
        }

        return null;
    }

    private static string Meaning(SdpMedia m, string type) =>
        $"{m.Codecs[type].Encoding} {string.Join(';', m.All("fmtp").Where(l => l.Word(0) == type).Select(l => l.AttributeValue))}";
}
