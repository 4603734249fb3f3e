using System.Collections.Immutable;
using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

internal sealed class PreferredCodecsCanBeReceived() : PreferredCodecsCanBeUsed(
    "sdp/preferred-received",
    "Of preferred codecs a section of an offer that receives has those that can be received.")
{
    /// <inheritdoc/>
    protected override ImmutableHashSet<CodecIdentity>? Usable(ToldCapabilities capabilities, SdpMedia section) =>
        section.Receives ? capabilities.Received(section.Kind) : null;
}
