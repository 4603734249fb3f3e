namespace Conformance.WebRtc.Sdp;

/// <summary>Writes a description, each line ended by CRLF (RFC 8866 section 5).</summary>
internal static class SdpWriter
{
    /// <summary>The whole text, made in one piece.</summary>
    public static string Write(SessionDescription description)
    {
        var lines = new List<SdpLine>(description.Lines);
        foreach (var media in description.Media)
        {
            lines.Add(media.Line);
            lines.AddRange(media.Lines);
        }

        var length = 0;
        foreach (var line in lines)
        {
            length += line.Value.Length + "a=\r\n".Length;
        }

        return string.Create(length, lines, static (text, lines) =>
        {
            foreach (var line in lines)
            {
                (text[0], text[1]) = (line.Type, '=');
                line.Value.CopyTo(text[2..]);
                text = text[(line.Value.Length + 2)..];
                (text[0], text[1]) = ('\r', '\n');
                text = text[2..];
            }
        });
    }
}
