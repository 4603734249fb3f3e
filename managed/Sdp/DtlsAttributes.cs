namespace Conformance.WebRtc.Sdp;

/// <summary>The grammars of the DTLS attributes (RFC 8122, RFC 4145, RFC 8842).</summary>
internal static class DtlsAttributes
{
    /// <summary>a=fingerprint: a hash function, a space, and pairs of hexadecimal digits with colons between (RFC 8122 section 5).</summary>
    public static bool IsFingerprint(ReadOnlySpan<char> value) => TryReadFingerprint(value, out _, out _);

    /// <summary>Reads the value of an a=fingerprint.</summary>
    public static bool TryParseFingerprint(ReadOnlySpan<char> value, out RTCDtlsFingerprint? fingerprint)
    {
        var read = TryReadFingerprint(value, out var algorithm, out var digest);
        fingerprint = read ? new RTCDtlsFingerprint { Algorithm = algorithm.ToString(), Value = digest.ToString() } : null;
        return read;
    }

    /// <summary>a=setup (RFC 4145 section 4).</summary>
    public static bool IsSetup(ReadOnlySpan<char> value) => value is "actpass" or "active" or "passive" or "holdconn";

    /// <summary>a=tls-id (RFC 8842 section 4).</summary>
    public static bool IsTlsId(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '/' or '-' or '_'))
            {
                return false;
            }
        }

        return value.Length is >= 20 and <= 255;
    }

    private static bool TryReadFingerprint(ReadOnlySpan<char> value, out ReadOnlySpan<char> algorithm, out ReadOnlySpan<char> digest)
    {
        digest = default;
        var fields = new SdpFields(value);
        return fields.TryNext(out algorithm) && SdpGrammar.IsToken(algorithm)
            && fields.TryNext(out digest) && fields.AtEnd
            && ArePairs(digest) && (DigestBytes(algorithm) is not { } bytes || digest.Length == (bytes * 3) - 1);
    }

    // The names of hash functions are compared without regard to case (RFC 8122 section 5). Others than these may come: their length is not known.
    private static int? DigestBytes(ReadOnlySpan<char> algorithm)
    {
        Span<char> name = stackalloc char[8];
        return algorithm.ToLowerInvariant(name) < 0 ? null : name[..algorithm.Length] switch
        {
            "md2" or "md5" => 16,
            "sha-1" => 20,
            "sha-224" => 28,
            "sha-256" => 32,
            "sha-384" => 48,
            "sha-512" => 64,
            _ => null,
        };
    }

    private static bool ArePairs(ReadOnlySpan<char> digest)
    {
        for (var i = 0; i < digest.Length; i++)
        {
            if (i % 3 == 2 ? digest[i] != ':' : !char.IsAsciiHexDigit(digest[i]))
            {
                return false;
            }
        }

        return digest.Length % 3 == 2;
    }
}
