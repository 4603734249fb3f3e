using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Conformance.Units.Managed.Api.Certificates;

/// <summary>Checks the signature of a certificate with its own key, reading the DER anew.</summary>
internal static class SelfSignature
{
    public static bool Verifies(X509Certificate2 certificate)
    {
        var reader = new AsnReader(certificate.RawDataMemory, AsnEncodingRules.DER).ReadSequence();
        var tbs = reader.ReadEncodedValue().ToArray();
        reader.ReadEncodedValue();
        var signature = reader.ReadBitString(out _);
        return certificate.GetECDsaPublicKey() is { } ecdsa
            ? ecdsa.VerifyData(tbs, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)
            : certificate.GetRSAPublicKey()!.VerifyData(tbs, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }
}
