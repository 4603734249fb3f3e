using System.Buffers.Text;

namespace Conformance.WebRtc.Ice.Turn;

/// <summary>The cookie at the beginning of a nonce (RFC 8489 section 9.2): the security features of the server.</summary>
internal static class NonceCookie
{
    // 24 bits in four characters of Base64 follow.
    private const int FeaturesLength = 4;

    private static ReadOnlySpan<byte> Cookie => "obMatJos2"u8;

    /// <summary>The features; none without the cookie.</summary>
    public static SecurityFeatures FeaturesOf(ReadOnlySpan<byte> nonce)
    {
        Span<byte> bits = stackalloc byte[3];
        if (!nonce.StartsWith(Cookie) || nonce.Length < Cookie.Length + FeaturesLength
            || Base64.DecodeFromUtf8(nonce.Slice(Cookie.Length, FeaturesLength), bits, out _, out var written) != System.Buffers.OperationStatus.Done
            || written != bits.Length)
        {
            return SecurityFeatures.None;
        }

        // Bit 0 is the last one (section 18.1, and the example of appendix B.1).
        return (SecurityFeatures)bits[2] & (SecurityFeatures.PasswordAlgorithms | SecurityFeatures.UsernameAnonymity);
    }
}
