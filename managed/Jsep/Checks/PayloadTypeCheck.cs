using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep.Checks;

/// <summary>The payload types within a section and within what is bundled.</summary>
internal static class PayloadTypeCheck
{
    public static void Check(CheckedDescription remote)
    {
        var bundled = new Dictionary<(MediaDescription Owner, int PayloadType), SdpCodec>();
        for (var i = 0; i < remote.Count; i++)
        {
            if (!remote.IsLiveRtp(i))
            {
                continue;
            }

            CheckUnique(remote, i);
            foreach (var codec in remote.CodecsOf(i))
            {
                CheckRepaired(remote, i, codec);

                // MUST (RFC 9143 section 9.1): bundled sections that use the same payload type use it for the same codec.
                if (!bundled.TryAdd((remote.OwnerOf(i), codec.PayloadType), codec)
                    && bundled[(remote.OwnerOf(i), codec.PayloadType)] is var other && !IsSame(codec, other))
                {
                    throw remote.Invalid(
                        $"{remote.Name(i)} has payload type {codec.PayloadType} for {codec.Name}/{codec.ClockRate}",
                        $"{other.Name}/{other.ClockRate} as in another section of its BUNDLE group",
                        "RFC 9143 section 9.1");
                }
            }
        }
    }

    private static void CheckUnique(CheckedDescription remote, int index)
    {
        var formats = remote[index].Formats;
        for (var i = 1; i < formats.Length; i++)
        {
            // RFC 3264 section 5.1: each format of the list is one codec, in order of preference.
            if (formats.AsSpan(0, i).Contains(formats[i]))
            {
                throw remote.Invalid($"{remote.Name(index)} lists payload type {formats[i]} twice", "each payload type once", "RFC 3264 section 5.1");
            }
        }
    }

    private static void CheckRepaired(CheckedDescription remote, int index, SdpCodec codec)
    {
        // RFC 9429 section 5.10: rtx that repeats a payload type the section does not have MUST be an error.
        if (codec.Name.Equals("rtx", StringComparison.OrdinalIgnoreCase) && KnownFormat.Apt(codec) is { } apt
            && !remote[index].Formats.Contains(PayloadTypes.Text(apt & 0x7f)))
        {
            throw remote.Invalid($"{remote.Name(index)} has rtx {codec.PayloadType} for payload type {apt}", "a payload type of the section", "RFC 9429 section 5.10");
        }
    }

    private static bool IsSame(SdpCodec first, SdpCodec second) =>
        first.Name.Equals(second.Name, StringComparison.OrdinalIgnoreCase) && first.ClockRate == second.ClockRate && (first.Channels ?? 1) == (second.Channels ?? 1);
}
