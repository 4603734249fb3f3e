namespace Conformance.WebRtc;

/// <summary>A key that certificates can be made with.</summary>
internal enum KeyAlgorithm
{
    /// <summary>ECDSA on P-256.</summary>
    EcdsaP256,

    /// <summary>RSA with 2048 bits.</summary>
    Rsa2048,
}
