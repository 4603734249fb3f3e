using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Conformance.WebRtc;

/// <summary>Makes self-signed certificates (RFC 5280) that say nothing of who made them.</summary>
/// <remarks>Written with <see cref="AsnWriter"/> because CertificateRequest takes about five times as long, and every connection needs one.</remarks>
internal static class CertificateFactory
{
    /// <summary>For how long a certificate is valid by default: 30 days (<c>webrtc#dom-rtcpeerconnection-generatecertificate</c>).</summary>
    public static readonly TimeSpan DefaultLifetime = TimeSpan.FromMilliseconds(2592000000);

    // Before now, for peers whose clock is behind.
    private static readonly TimeSpan ValidBefore = TimeSpan.FromDays(1);

    private const string EcdsaWithSha256 = "1.2.840.10045.4.3.2";
    private const string Sha256WithRsa = "1.2.840.113549.1.1.11";
    private const string CommonName = "2.5.4.3";

    /// <summary>A certificate with a new P-256 key.</summary>
    public static RTCCertificate CreateEcdsa(DateTimeOffset now, TimeSpan lifetime)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var tbs = WriteTbs(EcdsaWithSha256, key.ExportSubjectPublicKeyInfo(), now, lifetime);
        var signature = key.SignData(tbs, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return new RTCCertificate(key, WriteCertificate(tbs, EcdsaWithSha256, signature), (now + lifetime).ToUnixTimeMilliseconds());
    }

    /// <summary>A certificate with a new RSA key. Takes a hundred milliseconds and more.</summary>
    /// <param name="modulusLength">Bits of the modulus.</param>
    /// <param name="now">The current time.</param>
    /// <param name="lifetime">How long it is valid from now on.</param>
    public static RTCCertificate CreateRsa(int modulusLength, DateTimeOffset now, TimeSpan lifetime)
    {
        var key = RSA.Create(modulusLength);
        var tbs = WriteTbs(Sha256WithRsa, key.ExportSubjectPublicKeyInfo(), now, lifetime);
        var signature = key.SignData(tbs, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return new RTCCertificate(key, WriteCertificate(tbs, Sha256WithRsa, signature), (now + lifetime).ToUnixTimeMilliseconds());
    }

    // TBSCertificate (RFC 5280 section 4.1.2), version 3 without extensions.
    private static byte[] WriteTbs(string signatureAlgorithm, ReadOnlySpan<byte> publicKey, DateTimeOffset now, TimeSpan lifetime)
    {
        Span<byte> random = stackalloc byte[24];
        RandomNumberGenerator.Fill(random);

        // MUST: the serial number is positive; the first bit of the number is 0 and the next one 1, so that no byte is superfluous.
        var serial = random[..8];
        serial[0] = (byte)((serial[0] & 0x3F) | 0x40);
        Span<char> name = stackalloc char[32];
        Convert.TryToHexStringLower(random[8..], name, out _);

        var writer = new AsnWriter(AsnEncodingRules.DER, 384);
        using (writer.PushSequence())
        {
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
            {
                writer.WriteInteger(2);
            }

            writer.WriteInteger(serial);
            WriteAlgorithm(writer, signatureAlgorithm);
            WriteName(writer, name);
            using (writer.PushSequence())
            {
                WriteTime(writer, now - ValidBefore);
                WriteTime(writer, now + lifetime);
            }

            WriteName(writer, name);
            writer.WriteEncodedValue(publicKey);
        }

        return writer.Encode();
    }

    private static byte[] WriteCertificate(ReadOnlySpan<byte> tbs, string signatureAlgorithm, ReadOnlySpan<byte> signature)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER, tbs.Length + signature.Length + 64);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(tbs);
            WriteAlgorithm(writer, signatureAlgorithm);
            writer.WriteBitString(signature);
        }

        return writer.Encode();
    }

    private static void WriteAlgorithm(AsnWriter writer, string algorithm)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(algorithm);

            // RFC 4055 section 5: parameters are NULL for RSA. RFC 5758 section 3.2: they are absent for ECDSA.
            if (algorithm == Sha256WithRsa)
            {
                writer.WriteNull();
            }
        }
    }

    private static void WriteName(AsnWriter writer, ReadOnlySpan<char> commonName)
    {
        using (writer.PushSequence())
        using (writer.PushSetOf())
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(CommonName);
            writer.WriteCharacterString(UniversalTagNumber.UTF8String, commonName);
        }
    }

    private static void WriteTime(AsnWriter writer, DateTimeOffset time)
    {
        // MUST: UTCTime through 2049, GeneralizedTime from 2050 on (RFC 5280 section 4.1.2.5).
        if (time.UtcDateTime.Year < 2050)
        {
            writer.WriteUtcTime(time);
        }
        else
        {
            writer.WriteGeneralizedTime(time, omitFractionalSeconds: true);
        }
    }
}
