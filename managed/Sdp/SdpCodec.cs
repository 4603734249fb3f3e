using System.Collections.Immutable;

namespace Conformance.WebRtc.Sdp;

/// <summary>A payload type with its rtpmap, fmtp and rtcp-fb. <c>Fmtp</c> is the text behind the payload type, null for none; <c>Channels</c> is null where the rtpmap gives none.</summary>
internal sealed record SdpCodec(int PayloadType, string Name, int ClockRate, int? Channels, string? Fmtp, ImmutableArray<string> RtcpFeedback)
{
    /// <summary>The highest RTP payload type (RFC 3550 section 5.1).</summary>
    public const int MostPayloadType = 127;

    /// <summary>The payload types that have a meaning without a=rtpmap (RFC 3551 section 6), as far as WebRTC uses them; null for others.</summary>
    public static (string Name, int ClockRate)? Static(int payloadType) => payloadType switch
    {
        0 => ("PCMU", 8000),
        8 => ("PCMA", 8000),
        9 => ("G722", 8000),
        13 => ("CN", 8000),
        _ => null,
    };

    /// <summary>Reads the value of an a=rtpmap (RFC 8866 section 6.6): <c>111 opus/48000/2</c>.</summary>
    public static bool TryParseMap(ReadOnlySpan<char> value, out int payloadType, out ReadOnlySpan<char> name, out int clockRate, out int? channels)
    {
        name = default;
        (payloadType, clockRate, channels) = (0, 0, null);
        var fields = new SdpFields(value);
        if (!fields.TryNext(out var number) || !SdpGrammar.TryNumber(number, MostPayloadType, out payloadType)
            || !fields.TryNext(out var encoding) || !fields.AtEnd || encoding.IndexOf('/') is not (> 0 and var slash))
        {
            return false;
        }

        name = encoding[..slash];
        var rate = encoding[(slash + 1)..];
        if (rate.IndexOf('/') is >= 0 and var second)
        {
            if (!SdpGrammar.TryNumber(rate[(second + 1)..], int.MaxValue, out var count) || count == 0)
            {
                return false;
            }

            channels = count;
            rate = rate[..second];
        }

        return SdpGrammar.IsToken(name) && SdpGrammar.TryNumber(rate, int.MaxValue, out clockRate) && clockRate > 0;
    }

    /// <summary>Reads <c>96 text</c>, the value of an a=fmtp or a=rtcp-fb; the payload type is null for <c>*</c>.</summary>
    public static bool TryParseOfPayload(ReadOnlySpan<char> value, out int? payloadType, out ReadOnlySpan<char> text)
    {
        payloadType = null;
        text = default;
        var fields = new SdpFields(value);
        if (!fields.TryNext(out var format))
        {
            return false;
        }

        if (format is not "*")
        {
            if (!SdpGrammar.TryNumber(format, MostPayloadType, out int number))
            {
                return false;
            }

            payloadType = number;
        }

        return fields.TryRest(out text) && text[0] != ' ';
    }
}
