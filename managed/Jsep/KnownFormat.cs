using System.Collections.Immutable;
using System.Globalization;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>A payload type of a section that this library knows.</summary>
/// <param name="Codec">What the section says of it.</param>
/// <param name="Capability">The capability that it matches.</param>
/// <param name="Repaired">For rtx: the codec that it repairs (its apt, RFC 4588 section 8.1); else null.</param>
internal readonly record struct KnownFormat(SdpCodec Codec, CodecCapability Capability, CodecCapability? Repaired)
{
    /// <summary>
    /// The payload types of a section that this library knows, in its order. Where several are the same codec in the same configuration the first one
    /// stands, so a capability has one payload type in a section.
    /// </summary>
    public static List<KnownFormat> In(MediaDescription section) => In(section.Kind, section.Codecs);

    /// <summary>The same for codecs that have been read out of a section.</summary>
    public static List<KnownFormat> In(string kind, IReadOnlyList<SdpCodec> codecs)
    {
        var capabilities = MediaCapabilities.CodecsOf(kind);
        var found = new KnownFormat[codecs.Count];
        for (var i = 0; i < found.Length; i++)
        {
            if (Find(codecs[i], capabilities, isRetransmission: false) is { } capability && IndexOf(found, f => f.Capability == capability) < 0)
            {
                found[i] = new KnownFormat(codecs[i], capability, null);
            }
        }

        // An apt may name a payload type that comes later, so rtx is looked at when all else is known.
        for (var i = 0; i < found.Length; i++)
        {
            if (Find(codecs[i], capabilities, isRetransmission: true) is { } rtx && Apt(codecs[i]) is { } apt
                && IndexOf(found, f => f.Codec?.PayloadType == apt && f.Capability.HasRetransmission) is var k and >= 0
                && IndexOf(found, f => f.Repaired == found[k].Capability) < 0)
            {
                found[i] = new KnownFormat(codecs[i], rtx, found[k].Capability);
            }
        }

        return [.. found.Where(f => f.Codec is not null)];
    }

    /// <summary>The payload type that an rtx payload type repairs, null when it does not say.</summary>
    public static int? Apt(SdpCodec codec) =>
        int.TryParse(FormatParameters.Get(codec.Fmtp, "apt"), NumberStyles.None, CultureInfo.InvariantCulture, out var apt) ? apt : null;

    private static CodecCapability? Find(SdpCodec codec, ImmutableArray<CodecCapability> capabilities, bool isRetransmission)
    {
        foreach (var capability in capabilities)
        {
            if (capability.Role == CodecRole.Retransmission == isRetransmission && capability.Matches(codec))
            {
                return capability;
            }
        }

        return null;
    }

    private static int IndexOf(KnownFormat[] found, Predicate<KnownFormat> condition) => Array.FindIndex(found, condition);
}
