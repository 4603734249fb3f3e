namespace Conformance.WebRtc.Sdp;

/// <summary>a=msid (RFC 8830 section 2). The stream id <c>-</c> stands for no stream.</summary>
internal sealed record SdpMsid(string StreamId, string? TrackId)
{
    private const int MostCharacters = 64;

    /// <summary>True for one or two ids of 1 to 64 token characters.</summary>
    public static bool IsValid(ReadOnlySpan<char> value) => TryRead(value, out _, out _);

    /// <summary>Reads the value of an a=msid.</summary>
    public static bool TryParse(ReadOnlySpan<char> value, out SdpMsid? msid)
    {
        var read = TryRead(value, out var stream, out var track);
        msid = read ? new SdpMsid(stream.ToString(), track.IsEmpty ? null : track.ToString()) : null;
        return read;
    }

    /// <summary>The value of the attribute.</summary>
    public override string ToString() => TrackId is null ? StreamId : $"{StreamId} {TrackId}";

    private static bool TryRead(ReadOnlySpan<char> value, out ReadOnlySpan<char> stream, out ReadOnlySpan<char> track)
    {
        track = default;
        var fields = new SdpFields(value);
        return fields.TryNext(out stream) && IsId(stream)
            && (fields.AtEnd || (fields.TryNext(out track) && IsId(track) && fields.AtEnd));
    }

    private static bool IsId(ReadOnlySpan<char> text) => text.Length <= MostCharacters && SdpGrammar.IsToken(text);
}
