using System.Security.Cryptography;

namespace Conformance.WebRtc;

/// <summary>Fingerprints of certificates (RFC 8122 section 5).</summary>
internal static class CertificateFingerprint
{
    /// <summary>The SHA-256 of a certificate in DER, in lowercase as the API shows it.</summary>
    public static RTCDtlsFingerprint Sha256(ReadOnlySpan<byte> der)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(der, hash);
        Span<char> text = stackalloc char[(hash.Length * 3) - 1];
        text.Fill(':');
        for (var i = 0; i < hash.Length; i++)
        {
            Convert.TryToHexStringLower(hash.Slice(i, 1), text.Slice(i * 3, 2), out _);
        }

        return new RTCDtlsFingerprint { Algorithm = "sha-256", Value = new string(text) };
    }
}
