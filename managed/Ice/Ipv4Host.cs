using System.Globalization;

namespace Conformance.WebRtc.Ice;

/// <summary>IPv4 addresses as hosts of URLs: one to four numbers, decimal, octal or hexadecimal (<c>url#concept-ipv4-parser</c>).</summary>
internal static class Ipv4Host
{
    /// <summary>True when a host is an address or nothing (<c>url#ends-in-a-number-checker</c>).</summary>
    public static bool EndsInNumber(string domain)
    {
        var parts = Split(domain);
        var last = parts.Length == 0 ? "" : parts[^1];
        return last.Length > 0 && (!last.AsSpan().ContainsAnyExceptInRange('0', '9') || ParseNumber(last) is not null);
    }

    /// <summary>The address in dotted form, null when it is none.</summary>
    public static string? Parse(string domain)
    {
        // 3. and 4.
        var parts = Split(domain);
        if (parts.Length > 4)
        {
            return null;
        }

        // 5. to 12. The last number fills the bytes that are left.
        long address = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            var limit = isLast ? 1L << (8 * (5 - parts.Length)) : 256;
            if (ParseNumber(parts[i]) is not { } number || number >= limit)
            {
                return null;
            }

            address += isLast ? number : number << (8 * (3 - i));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}");
    }

    // The last dot may stand at the end.
    private static string[] Split(string domain) => (domain.EndsWith('.') ? domain[..^1] : domain).Split('.');

    // url#ipv4-number-parser
    private static long? ParseNumber(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var isHexadecimal = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var isOctal = !isHexadecimal && text.Length > 1 && text[0] == '0';
        var radix = isHexadecimal ? 16 : isOctal ? 8 : 10;
        long number = 0;
        foreach (var c in text.AsSpan(isHexadecimal ? 2 : 0))
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : 99;
            if (digit >= radix)
            {
                return null;
            }

            // Anything from 2^32 on is out of every limit.
            number = Math.Min((number * radix) + digit, 1L << 40);
        }

        return number;
    }
}
