using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <summary>Formats of forward error correction (RFC 8854): what of them getCapabilities() told.</summary>
internal static class ForwardErrorCorrection
{
    private static readonly string[] Names = ["red", "ulpfec", "flexfec", "flexfec-03"];

    /// <summary>The ones that can be used as a section says, where codec preferences leave none out; empty where nobody asked.</summary>
    public static IEnumerable<CodecIdentity> Supported(ProducedDescription d, SdpMedia m) =>
        d.IsNew && !m.IsRejected && d.TransceiverOf(m) is { } transceiver && !d.PreferredCodecs.ContainsKey(transceiver)
            ? (d.Capabilities.UsedIn(m) ?? []).Where(codec => Names.Contains(codec.Name)).OrderBy(codec => codec.Encoding, StringComparer.Ordinal)
            : [];
}
