using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Session;

/// <remarks>The order is fixed so that parsers can be simple.</remarks>
internal sealed class LineOrder() : DescriptionRule(
    "sdp/line-order",
    "Lines stand in the order of SDP: v o s i u e p c b t r z k a, and in a media section m i c b k a.",
    "rfc8866#section-5")
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d)
    {
        foreach (var (section, order) in d.Sdp.Media.Select(m => ((SdpSection)m, "micbka")).Prepend((d.Sdp.Session, "vosiuepcbtrzka")))
        {
            for (var i = 1; i < section.Lines.Length; i++)
            {
                var (before, now) = (section.Lines[i - 1], section.Lines[i]);
                var place = order.IndexOf(now.Type, StringComparison.Ordinal);
                if (place >= 0 && place < order.IndexOf(before.Type, StringComparison.Ordinal))
                {
                    yield return new(section, now, $"{now.Type}= before {before.Type}=", $"{now.Type}= after {before.Type}=");
                    break;
                }
            }
        }
    }
}
