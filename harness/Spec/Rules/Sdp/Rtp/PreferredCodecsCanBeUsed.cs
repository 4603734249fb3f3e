using System.Collections.Immutable;
using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>
/// Judged where getCapabilities() told what that is, and at least one of the preferred codecs is among it: where none is, the preferences count as unset.
/// </remarks>
internal abstract class PreferredCodecsCanBeUsed(string id, string title) : SectionRule(id, title, "webrtc#dom-rtcpeerconnection-createoffer")
{
    /// <inheritdoc/>
    protected sealed override DescriptionFinding? Find(ProducedDescription d, SdpMedia m)
    {
        if (!d.IsOffer || !d.IsNew || m.IsRejected || d.TransceiverOf(m) is not { } transceiver || !d.PreferredCodecs.TryGetValue(transceiver, out var preferred)
            || Usable(d.Capabilities, m) is not { } usable || !preferred.Any(usable.Contains))
        {
            return null;
        }

        return CodecIdentity.AllOf(m).Where(codec => !usable.Contains(codec)).Select(codec => $"{codec}").FirstOrDefault() is { } odd
            ? new(m, m.Lines[0], "codecs of the capabilities", $"{odd}, which is none of them")
            : null;
    }

    /// <summary>The codecs that the section may have, null when it is not judged.</summary>
    protected abstract ImmutableHashSet<CodecIdentity>? Usable(ToldCapabilities capabilities, SdpMedia section);
}
