using System.Collections.Immutable;

namespace Conformance.WebRtc.Sdp;

/// <summary>Puts the payload types of a section together with their a=rtpmap, a=fmtp and a=rtcp-fb lines (RFC 8866 sections 6.6 and 6.15, RFC 4585 section 4.2).</summary>
internal static class CodecTable
{
    /// <summary>The codecs in the order of the m= line. Formats that are no payload types, and those without a meaning, are left out.</summary>
    public static List<SdpCodec> Read(MediaDescription media)
    {
        var entries = new Entry[SdpCodec.MostPayloadType + 1];
        List<(int? PayloadType, string Text)> feedback = [];
        foreach (var line in media.Lines)
        {
            ReadLine(line, entries, feedback);
        }

        List<SdpCodec> codecs = new(media.Formats.Length);
        foreach (var format in media.Formats)
        {
            if (SdpGrammar.TryNumber(format, SdpCodec.MostPayloadType, out int number) && Codec(number, entries[number], feedback) is { } codec)
            {
                codecs.Add(codec);
            }
        }

        return codecs;
    }

    private static void ReadLine(SdpLine line, Entry[] entries, List<(int? PayloadType, string Text)> feedback)
    {
        switch (line.AttributeName)
        {
            case "rtpmap":
                if (SdpCodec.TryParseMap(line.AttributeValue, out var mapped, out var name, out var rate, out var channels))
                {
                    ref var entry = ref entries[mapped];
                    entry = entry.Name is null ? entry with { Name = name.ToString(), ClockRate = rate, Channels = channels } : entry;
                }

                break;
            case "fmtp":
                if (SdpCodec.TryParseOfPayload(line.AttributeValue, out var payloadType, out var parameters) && payloadType is { } number)
                {
                    entries[number].Fmtp ??= parameters.ToString();
                }

                break;
            case "rtcp-fb":
                if (SdpCodec.TryParseOfPayload(line.AttributeValue, out var target, out var kind))
                {
                    feedback.Add((target, kind.ToString()));
                }

                break;
        }
    }

    private static SdpCodec? Codec(int number, Entry entry, List<(int? PayloadType, string Text)> feedback)
    {
        if (entry.Name is null)
        {
            if (SdpCodec.Static(number) is not { } known)
            {
                return null;
            }

            entry = entry with { Name = known.Name, ClockRate = known.ClockRate };
        }

        // RFC 4585 section 4.2: feedback for * is feedback for every payload type of the section.
        ImmutableArray<string> own = [.. feedback.Where(line => line.PayloadType is not { } target || target == number).Select(line => line.Text)];
        return new SdpCodec(number, entry.Name, entry.ClockRate, entry.Channels, entry.Fmtp, own);
    }

    private record struct Entry(string? Name, int ClockRate, int? Channels, string? Fmtp);
}
