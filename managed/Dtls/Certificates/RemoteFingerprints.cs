using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace Conformance.WebRtc.Dtls;

/// <summary>The fingerprints from the remote description, one of which the other side's certificate must have (RFC 8122 section
/// 5).</summary>
/// <param name="fingerprints">Of any algorithm, in any case; those of unknown algorithms never match.</param>
internal sealed class RemoteFingerprints(IReadOnlyList<RTCDtlsFingerprint> fingerprints)
{
    /// <summary>Whether a certificate has one of the fingerprints.</summary>
    public bool Match(byte[] der)
    {
        foreach (var fingerprint in fingerprints)
        {
            if (Hash(fingerprint.Algorithm, der) is { } hash && Equal(hash, fingerprint.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => fingerprints.Count == 0 ? "none" : string.Join(", ", fingerprints.Select(f => $"{f.Algorithm} {f.Value}"));

    // MUST NOT: md2 and md5 (RFC 8122 section 5). They count as unknown.
    private static byte[]? Hash(string algorithm, byte[] der) => algorithm.ToUpperInvariant() switch
    {
#pragma warning disable CA5350 // The other side chooses it, and what counts is a second preimage.
        "SHA-1" => SHA1.HashData(der),
#pragma warning restore CA5350
        "SHA-224" => Sha224(der),
        "SHA-256" => SHA256.HashData(der),
        "SHA-384" => SHA384.HashData(der),
        "SHA-512" => SHA512.HashData(der),
        _ => null,
    };

    private static byte[] Sha224(byte[] der)
    {
        var digest = new Sha224Digest();
        digest.BlockUpdate(der, 0, der.Length);
        var hash = new byte[digest.GetDigestSize()];
        digest.DoFinal(hash, 0);
        return hash;
    }

    // Pairs of digits with colons between, in any case.
    private static bool Equal(byte[] hash, string text)
    {
        if (text.Length != (hash.Length * 3) - 1)
        {
            return false;
        }

        Span<char> pair = stackalloc char[2];
        for (var i = 0; i < hash.Length; i++)
        {
            hash[i].TryFormat(pair, out _, "X2");
            var at = text.AsSpan(i * 3);
            if (!at[..2].Equals(pair, StringComparison.OrdinalIgnoreCase) || (at.Length > 2 && at[2] != ':'))
            {
                return false;
            }
        }

        return true;
    }
}
