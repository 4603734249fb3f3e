namespace Conformance.WebRtc.Sdp;

/// <summary>a=rid (RFC 8851 section 4). <c>Direction</c> is <c>send</c> or <c>recv</c>.</summary>
internal sealed record SdpRid(string Id, string Direction, string? Restrictions)
{
    /// <summary>True for a rid, a direction, and restrictions where there are any (RFC 8851 section 10).</summary>
    public static bool IsValid(ReadOnlySpan<char> value) => TryRead(value, out _, out _, out _);

    /// <summary>Reads the value of an a=rid.</summary>
    public static bool TryParse(ReadOnlySpan<char> value, out SdpRid? rid)
    {
        var read = TryRead(value, out var id, out var direction, out var restrictions);
        rid = read ? new SdpRid(id.ToString(), direction is "send" ? "send" : "recv", restrictions.IsEmpty ? null : restrictions.ToString()) : null;
        return read;
    }

    /// <summary>The value of the attribute.</summary>
    public override string ToString() => Restrictions is null ? $"{Id} {Direction}" : $"{Id} {Direction} {Restrictions}";

    private static bool TryRead(
        ReadOnlySpan<char> value, out ReadOnlySpan<char> id, out ReadOnlySpan<char> direction, out ReadOnlySpan<char> restrictions)
    {
        direction = restrictions = default;
        var fields = new SdpFields(value);
        return fields.TryNext(out id) && SdpGrammar.IsRid(id)
            && fields.TryNext(out direction) && direction is "send" or "recv"
            && (fields.AtEnd || (fields.TryRest(out restrictions) && AreRestrictions(restrictions)));
    }

    private static bool AreRestrictions(ReadOnlySpan<char> text)
    {
        foreach (var part in text.Split(';'))
        {
            var restriction = text[part];
            var equals = restriction.IndexOf('=');
            if (!SdpGrammar.IsToken(equals < 0 ? restriction : restriction[..equals]))
            {
                return false;
            }
        }

        return true;
    }
}
