namespace Conformance.WebRtc.Sdp;

/// <summary>a=extmap (RFC 8285 section 5). <c>Direction</c> is null where none is given.</summary>
internal sealed record SdpExtmap(int Id, RTCRtpTransceiverDirection? Direction, string Uri, string? Attributes)
{
    /// <summary>True for an id in range, with or without direction, and a URI.</summary>
    public static bool IsValid(ReadOnlySpan<char> value) => TryRead(value, out _, out _, out _, out _);

    /// <summary>Reads the value of an a=extmap.</summary>
    public static bool TryParse(ReadOnlySpan<char> value, out SdpExtmap? extmap)
    {
        var read = TryRead(value, out var id, out var direction, out var uri, out var attributes);
        extmap = read ? new SdpExtmap(id, direction, uri.ToString(), attributes.IsEmpty ? null : attributes.ToString()) : null;
        return read;
    }

    /// <summary>The value of the attribute.</summary>
    public override string ToString() =>
        $"{Id}{(Direction is { } direction ? "/" + SdpDirection.Name(direction) : "")} {Uri}{(Attributes is null ? "" : " " + Attributes)}";

    private static bool TryRead(
        ReadOnlySpan<char> value, out int id, out RTCRtpTransceiverDirection? direction, out ReadOnlySpan<char> uri, out ReadOnlySpan<char> attributes)
    {
        (id, direction) = (0, null);
        uri = attributes = default;
        var fields = new SdpFields(value);
        if (!fields.TryNext(out var first))
        {
            return false;
        }

        var slash = first.IndexOf('/');
        if (slash >= 0)
        {
            if (!SdpDirection.TryParse(first[(slash + 1)..], out var read))
            {
                return false;
            }

            direction = read;
            first = first[..slash];
        }

        // RFC 8285 section 5: 1 to 255, or 4096 to 4351 for what an offer proposes beyond the ids that there are.
        return SdpGrammar.TryNumber(first, 4351, out id) && id is (>= 1 and <= 255) or >= 4096
            && fields.TryNext(out uri) && SdpGrammar.IsNonSpace(uri)
            && (fields.AtEnd || fields.TryRest(out attributes));
    }
}
