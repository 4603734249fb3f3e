namespace Conformance.WebRtc.Sdp;

/// <summary>The o= line (RFC 8866 section 5.2).</summary>
internal sealed record SdpOrigin(string Username, string SessionId, string SessionVersion, string NetworkType, string AddressType, string Address)
{
    /// <summary>True for six fields, the second and third of digits.</summary>
    public static bool IsValid(ReadOnlySpan<char> value)
    {
        var fields = new SdpFields(value);
        return fields.TryNext(out var username) && SdpGrammar.IsNonSpace(username)
            && fields.TryNext(out var id) && SdpGrammar.IsDigits(id)
            && fields.TryNext(out var version) && SdpGrammar.IsDigits(version)
            && fields.TryNext(out var network) && SdpGrammar.IsToken(network)
            && fields.TryNext(out var type) && SdpGrammar.IsToken(type)
            && fields.TryNext(out var address) && SdpGrammar.IsNonSpace(address)
            && fields.AtEnd;
    }

    /// <summary>Reads the value of an o= line.</summary>
    public static bool TryParse(ReadOnlySpan<char> value, out SdpOrigin? origin)
    {
        origin = null;
        if (!IsValid(value))
        {
            return false;
        }

        Span<Range> fields = stackalloc Range[6];
        value.Split(fields, ' ');
        origin = new SdpOrigin(
            value[fields[0]].ToString(), value[fields[1]].ToString(), value[fields[2]].ToString(),
            value[fields[3]].ToString(), value[fields[4]].ToString(), value[fields[5]].ToString());
        return true;
    }

    /// <summary>The value of the o= line.</summary>
    public override string ToString() => $"{Username} {SessionId} {SessionVersion} {NetworkType} {AddressType} {Address}";
}
