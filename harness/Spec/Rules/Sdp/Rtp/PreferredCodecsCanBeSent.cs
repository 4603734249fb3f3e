using System.Collections.Immutable;
using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

internal sealed class PreferredCodecsCanBeSent() : PreferredCodecsCanBeUsed(
    "sdp/preferred-sent",
    "Of preferred codecs a section of an offer that sends has those that can be sent.")
{
    /// <inheritdoc/>
    protected override ImmutableHashSet<CodecIdentity>? Usable(ToldCapabilities capabilities, SdpMedia section) =>
        section.Sends ? capabilities.Sent(section.Kind) : null;
}
