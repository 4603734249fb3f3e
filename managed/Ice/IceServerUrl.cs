using System.Globalization;

namespace Conformance.WebRtc.Ice;

/// <summary>The URL of a STUN or TURN server (RFC 7064, RFC 7065), read as <c>webrtc#validate-ice-server-algo</c> does.</summary>
/// <param name="Scheme">Its scheme.</param>
/// <param name="Host">A name in lowercase ASCII, or an address without brackets.</param>
/// <param name="Port">The port, null when there is none.</param>
/// <param name="Transport">What the query says: udp or tcp; null without a query.</param>
internal sealed record IceServerUrl(IceServerScheme Scheme, string Host, int? Port, RTCIceServerTransportProtocol? Transport)
{
    /// <summary>Reads a URL.</summary>
    /// <exception cref="RTCException">SyntaxError.</exception>
    public static IceServerUrl Parse(string url)
    {
        // URL standard, basic URL parser 1 and 3: leading and trailing controls and spaces fall away, and tabs and line breaks everywhere.
        var text = Clean(url);

        // A text without a scheme is no URL, and other schemes are no servers of ICE.
        var colon = text.IndexOf(':');
        var scheme = colon < 0 ? throw Invalid(url, "there is no scheme") : text[..colon].ToLowerInvariant() switch
        {
            "stun" => IceServerScheme.Stun,
            "stuns" => IceServerScheme.Stuns,
            "turn" => IceServerScheme.Turn,
            "turns" => IceServerScheme.Turns,
            _ => throw Invalid(url, "the scheme is none of stun, stuns, turn, turns"),
        };

        // RFC 7064 and RFC 7065 section 3.1: the grammars have no fragment, and the algorithm refuses even an empty one.
        var rest = text[(colon + 1)..];
        if (rest.Contains('#'))
        {
            throw Invalid(url, "there is a fragment");
        }

        var mark = rest.IndexOf('?');
        var path = mark < 0 ? rest : rest[..mark];

        // The path must be opaque, so that it is a host and a port alone: no slash and no user. Deviates for a backslash, which a URL of the scheme
        // https may have for a slash, because the grammars of RFC 7064 and RFC 7065 have no place for it.
        if (path.AsSpan().IndexOfAny('/', '@', '\\') is var i and >= 0)
        {
            throw Invalid(url, $"'{path[i]}' stands in it");
        }

        var (host, port) = ParseHostAndPort(url, path);
        return new IceServerUrl(scheme, host, port, mark < 0 ? null : ParseQuery(url, scheme, rest[(mark + 1)..]));
    }

    // The host state and the port state of the basic URL parser, on "https://" and the path.
    private static (string Host, int? Port) ParseHostAndPort(string url, string path)
    {
        var end = path.StartsWith('[') ? path.IndexOf(']') + 1 : path.IndexOf(':');
        end = end < 0 ? path.Length : end;
        if (UrlHost.Parse(path[..end]) is not { } host)
        {
            throw Invalid(url, $"'{path[..end]}' is no host");
        }

        var port = path[end..];
        if (port is "" or ":")
        {
            return (host, null);
        }

        if (port[0] != ':' || !ushort.TryParse(port.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw Invalid(url, $"'{port}' is no port from 0 to 65535");
        }

        return (host, number);
    }

    private static RTCIceServerTransportProtocol ParseQuery(string url, IceServerScheme scheme, string query)
    {
        // RFC 7064 section 3.1: only TURN URLs have a query.
        if (scheme is IceServerScheme.Stun or IceServerScheme.Stuns)
        {
            throw Invalid(url, "a STUN server has no query");
        }

        // RFC 7065 section 3.1 has room for other transports, the algorithm for these two.
        return query switch
        {
            "transport=udp" => RTCIceServerTransportProtocol.Udp,
            "transport=tcp" => RTCIceServerTransportProtocol.Tcp,
            _ => throw Invalid(url, $"the query is '{query}'; transport=udp and transport=tcp are allowed"),
        };
    }

    private static string Clean(string url)
    {
        var start = 0;
        var end = url.Length;
        while (start < end && url[start] <= ' ')
        {
            start++;
        }

        while (end > start && url[end - 1] <= ' ')
        {
            end--;
        }

        var text = url[start..end];
        return text.AsSpan().ContainsAny('\t', '\n', '\r') ? text.Replace("\t", "").Replace("\n", "").Replace("\r", "") : text;
    }

    private static RTCException Invalid(string url, string reason) => RTCException.Syntax($"'{url}' is no URL of an ICE server: {reason} (webrtc#validate-ice-server-algo)");
}
