using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Conformance.WebRtc.Sdp;

/// <summary>The m= line (RFC 8866 section 5.14): <c>audio 9 UDP/TLS/RTP/SAVPF 111 0</c>.</summary>
internal static class MediaLine
{
    private const int MostPort = 65535;

    // The formats of nearly all descriptions are payload types: one text for each, whoever asks.
    private static readonly string[] s_payloadTypes = [.. Enumerable.Range(0, SdpCodec.MostPayloadType + 1).Select(number => number.ToString())];

    /// <summary>Reads the line; gives null and says what is wrong where it does not fit.</summary>
    public static MediaDescription? Read(SessionDescription session, SdpLine line, out string? problem)
    {
        var fields = new SdpFields(line.Value);
        problem = "expected media, port, protocol and formats (RFC 8866 section 5.14)";
        if (!fields.TryNext(out var kind) || !SdpGrammar.IsToken(kind) || !fields.TryNext(out var portText)
            || !fields.TryNext(out var protocol) || !IsProtocol(protocol) || !fields.TryRest(out var formats))
        {
            return null;
        }

        if (!TryReadPort(portText, out var port, out var count))
        {
            problem = "expected a port from 0 to 65535 (RFC 8866 section 5.14)";
            return null;
        }

        var list = ReadFormats(formats, protocol.Contains("RTP/", StringComparison.Ordinal));
        if (list.IsDefault)
        {
            problem = "expected formats, for RTP payload types from 0 to 127 (RFC 8866 section 5.14)";
            return null;
        }

        problem = null;
        return new MediaDescription(session, Kind(kind), port, Protocol(protocol), list, count, line);
    }

    /// <summary>Writes the line from its parts.</summary>
    public static SdpLine Write(MediaDescription media) => new(
        'm', $"{media.Kind} {media.Port}{(media.PortCount is { } count ? "/" + count : "")} {media.Protocol} {string.Join(' ', media.Formats)}");

    private static bool TryReadPort(ReadOnlySpan<char> text, out int port, out int? count)
    {
        count = null;
        var slash = text.IndexOf('/');
        if (slash >= 0)
        {
            if (!SdpGrammar.TryNumber(text[(slash + 1)..], int.MaxValue, out var ports) || ports == 0)
            {
                port = 0;
                return false;
            }

            count = ports;
            text = text[..slash];
        }

        return SdpGrammar.TryNumber(text, MostPort, out port);
    }

    private static bool IsProtocol(ReadOnlySpan<char> text)
    {
        foreach (var part in text.Split('/'))
        {
            if (!SdpGrammar.IsToken(text[part]))
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<string> ReadFormats(ReadOnlySpan<char> text, bool arePayloadTypes)
    {
        var formats = new string[text.Count(' ') + 1];
        var fields = new SdpFields(text);
        for (var i = 0; i < formats.Length; i++)
        {
            if (!fields.TryNext(out var format) || !SdpGrammar.IsToken(format))
            {
                return default;
            }

            var isPayloadType = SdpGrammar.TryNumber(format, SdpCodec.MostPayloadType, out int number);
            if (arePayloadTypes && !isPayloadType)
            {
                return default;
            }

            formats[i] = isPayloadType && format.SequenceEqual(s_payloadTypes[number]) ? s_payloadTypes[number] : format.ToString();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(formats);
    }

    private static string Kind(ReadOnlySpan<char> text) => text switch
    {
        "audio" => "audio",
        "video" => "video",
        "application" => "application",
        _ => text.ToString(),
    };

    private static string Protocol(ReadOnlySpan<char> text) => text switch
    {
        "UDP/TLS/RTP/SAVPF" => "UDP/TLS/RTP/SAVPF",
        "UDP/DTLS/SCTP" => "UDP/DTLS/SCTP",
        _ => text.ToString(),
    };
}
