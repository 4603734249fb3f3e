using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Conformance.WebRtc.Ice;

/// <summary>Hosts of URLs with a scheme like https (<c>url#concept-host-parser</c>).</summary>
internal static class UrlHost
{
    // url#forbidden-domain-code-point, without the controls.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(" #/:<>?@[\\]^|%\x7f");
    private static readonly SearchValues<char> Ipv6Characters = SearchValues.Create("0123456789abcdefABCDEF:.");

    /// <summary>Reads a host.</summary>
    /// <returns>An IPv4 address in dotted form, an IPv6 address without its brackets, or a name in lowercase ASCII; null for what is no host.</returns>
    public static string? Parse(string text)
    {
        // 1.
        if (text.StartsWith('['))
        {
            return text.EndsWith(']') ? ParseIpv6(text[1..^1]) : null;
        }

        // 4. to 8.
        var domain = ToAscii(PercentDecode(text));
        if (string.IsNullOrEmpty(domain) || domain.Any(c => c < ' ' || Forbidden.Contains(c)))
        {
            return null;
        }

        return Ipv4Host.EndsInNumber(domain) ? Ipv4Host.Parse(domain) : domain;
    }

    private static string? ParseIpv6(string text) =>
        !text.AsSpan().ContainsAnyExcept(Ipv6Characters) && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6
            ? address.ToString()
            : null;

    private static string PercentDecode(string text)
    {
        if (!text.Contains('%'))
        {
            return text;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '%' && i + 2 < bytes.Length
                && byte.TryParse(bytes.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes[length++] = value;
                i += 2;
            }
            else
            {
                bytes[length++] = bytes[i];
            }
        }

        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    // Domain to ASCII (UTS 46). Deviates for names that are not ASCII: IdnMapping has the older tables of IDNA 2003.
    private static string? ToAscii(string domain)
    {
        if (Ascii.IsValid(domain))
        {
            return domain.ToLowerInvariant();
        }

        try
        {
            return new IdnMapping().GetAscii(domain.ToLowerInvariant()).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
