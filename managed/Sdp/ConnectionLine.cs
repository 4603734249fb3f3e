namespace Conformance.WebRtc.Sdp;

/// <summary>The c= line (RFC 8866 section 5.7): checked for syntax, else without meaning here (RFC 9429 section 5.8.1).</summary>
internal static class ConnectionLine
{
    /// <summary>True for <c>IN IP4 0.0.0.0</c> and the like.</summary>
    public static bool IsValid(ReadOnlySpan<char> value)
    {
        var fields = new SdpFields(value);
        return fields.TryNext(out var network) && SdpGrammar.IsToken(network)
            && fields.TryNext(out var type) && SdpGrammar.IsToken(type)
            && fields.TryNext(out var address) && SdpGrammar.IsNonSpace(address)
            && fields.AtEnd;
    }
}
