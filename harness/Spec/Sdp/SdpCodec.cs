namespace Conformance.Spec.Sdp;

/// <summary>What an a=rtpmap line says.</summary>
/// <param name="PayloadType">The payload type.</param>
/// <param name="Name">The encoding name in lower case; names are compared without case (RFC 8866 section 6.6).</param>
/// <param name="ClockRate">The clock rate.</param>
/// <param name="Channels">The channels, 1 when they are left out.</param>
/// <param name="Line">Where it stands.</param>
public sealed record SdpCodec(string PayloadType, string Name, string ClockRate, string Channels, SdpLine Line)
{
    /// <summary><c>opus/48000/2</c>, with the channels also where the line leaves them out.</summary>
    public string Encoding => $"{Name}/{ClockRate}/{Channels}";

    /// <summary>Reads <c>a=rtpmap:111 opus/48000/2</c>.</summary>
    public static SdpCodec Read(SdpLine line)
    {
        var parts = line.Word(1).Split('/');
        return new SdpCodec(line.Word(0), parts[0].ToLowerInvariant(), parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? "1", line);
    }
}
