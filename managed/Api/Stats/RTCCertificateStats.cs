namespace Conformance.WebRtc;

/// <summary>A certificate of a transport. <c>webrtc-stats#certificatestats-dict*</c>.</summary>
public sealed record RTCCertificateStats : RTCStats
{
    /// <summary>Its fingerprint, pairs of hexadecimal digits with colons between.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The hash of the fingerprint: <c>sha-256</c>.</summary>
    public required string FingerprintAlgorithm { get; init; }

    /// <summary>Its DER in base64.</summary>
    public required string Base64Certificate { get; init; }

    /// <summary>The id of the stats of the next certificate of the chain, null for the last.</summary>
    public string? IssuerCertificateId { get; init; }
}
