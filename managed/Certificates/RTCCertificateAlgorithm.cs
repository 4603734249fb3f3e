namespace Conformance.WebRtc;

/// <summary>How a certificate is made: WebCrypto's AlgorithmIdentifier with <c>webrtc#dom-rtccertificateexpiration</c>. A text stands for an algorithm with that name alone.</summary>
public sealed record RTCCertificateAlgorithm
{
    /// <summary><c>ECDSA</c> or <c>RSASSA-PKCS1-v1_5</c>, in any case; required.</summary>
    public string? Name { get; init; }

    /// <summary>For ECDSA: <c>P-256</c>; required.</summary>
    public string? NamedCurve { get; init; }

    /// <summary>For RSA: bits of the modulus, 2048; required.</summary>
    public long? ModulusLength { get; init; }

    /// <summary>For RSA: the exponent as an unsigned number, its highest byte first: 1, 0, 1; required.</summary>
    public IReadOnlyList<byte>? PublicExponent { get; init; }

    /// <summary>For RSA: the algorithm named <c>SHA-256</c>; required.</summary>
    public RTCCertificateAlgorithm? Hash { get; init; }

    /// <summary>For how many milliseconds it is valid; 30 days when null, never more than 365.</summary>
    public long? Expires { get; init; }

    /// <summary>An algorithm that is given by its name.</summary>
    public static implicit operator RTCCertificateAlgorithm(string name) => FromString(name);

    /// <summary>An algorithm that is given by its name.</summary>
    public static RTCCertificateAlgorithm FromString(string name) => new() { Name = name };
}
