namespace Conformance.WebRtc;

/// <summary>Normalises the algorithm of generateCertificate(): WebCrypto, "normalize an algorithm" (<c>WebCryptoAPI#dfn-normalize-an-algorithm</c>).</summary>
internal static class KeyAlgorithmCheck
{
    private const string Clause = "(webrtc#dom-rtcpeerconnection-generatecertificate)";

    /// <summary>What the algorithm stands for.</summary>
    /// <exception cref="RTCException">TypeError: a member is missing or out of range. NotSupportedError: no algorithm, or none that is supported.</exception>
    public static KeyAlgorithm Normalize(RTCCertificateAlgorithm algorithm)
    {
        var name = algorithm.Name ?? throw Missing("name");

        // Names are compared without regard to case; an algorithm that is registered for something else is none of these.
        return name.ToUpperInvariant() switch
        {
            "ECDSA" => Ecdsa(algorithm),
            "RSASSA-PKCS1-V1_5" => Rsa(algorithm),
            _ => throw RTCException.NotSupported($"no certificate is made with '{name}'; ECDSA and RSASSA-PKCS1-v1_5 are supported {Clause}"),
        };
    }

    private static KeyAlgorithm Ecdsa(RTCCertificateAlgorithm algorithm) => (algorithm.NamedCurve ?? throw Missing("namedCurve")) is "P-256"
        ? KeyAlgorithm.EcdsaP256
        : throw RTCException.NotSupported($"no certificate is made on the curve '{algorithm.NamedCurve}'; P-256 is supported {Clause}");

    private static KeyAlgorithm Rsa(RTCCertificateAlgorithm algorithm)
    {
        // RsaHashedKeyGenParams: the members of RsaKeyGenParams come first.
        var bits = EnforceRange.UnsignedLong(algorithm.ModulusLength ?? throw Missing("modulusLength"), "modulusLength");
        var exponent = algorithm.PublicExponent ?? throw Missing("publicExponent");
        var hash = (algorithm.Hash ?? throw Missing("hash")).Name ?? throw Missing("name of the hash");
        if (!hash.Equals("SHA-256", StringComparison.OrdinalIgnoreCase))
        {
            throw RTCException.NotSupported($"no certificate is made with the hash '{hash}'; SHA-256 is supported {Clause}");
        }

        if (bits != 2048)
        {
            throw RTCException.NotSupported($"no certificate is made with a modulus of {bits} bits; 2048 are supported {Clause}");
        }

        return exponent.SkipWhile(b => b == 0).SequenceEqual((byte[])[1, 0, 1])
            ? KeyAlgorithm.Rsa2048
            : throw RTCException.NotSupported($"no certificate is made with another public exponent than 65537 {Clause}");
    }

    private static RTCException Missing(string member) => RTCException.Type($"keygenAlgorithm has no {member} {Clause}");
}
