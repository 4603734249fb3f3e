namespace Conformance.WebRtc;

/// <summary>A certificate fingerprint (RFC 8122). <c>webrtc#dom-rtcdtlsfingerprint</c>.</summary>
public sealed record RTCDtlsFingerprint
{
    /// <summary>The hash: <c>sha-256</c>.</summary>
    public required string Algorithm { get; init; }

    /// <summary>Pairs of hexadecimal digits with colons between.</summary>
    public required string Value { get; init; }
}
