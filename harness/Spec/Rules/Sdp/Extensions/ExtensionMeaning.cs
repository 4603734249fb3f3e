using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Extensions;

/// <remarks>They are one RTP session.</remarks>
internal sealed class ExtensionMeaning() : SectionRule(
    "sdp/extmap-bundle",
    "An id stands for the same header extension in all sections of a BUNDLE group.",
    "rfc9143#section-12")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m)
    {
        if (m.IsRejected || d.Sdp.BundleOf(m) is not { } group)
        {
            return null;
        }

        foreach (var line in m.All("extmap"))
        {
            if (d.Sdp.Media.FirstOrDefault(o => o.Index < m.Index && !o.IsRejected && o.Mid is not null && group.Mids.Contains(o.Mid)
                && o.All("extmap").Any(l => ExtensionMap.Id(l) == ExtensionMap.Id(line) && l.Word(1) != line.Word(1))) is { } other)
            {
                return new(m, line, $"id {ExtensionMap.Id(line)} as in {other.Label}", $"id {ExtensionMap.Id(line)} for another extension");
            }
        }

        return null;
    }
}
