namespace Conformance.WebRtc;

/// <summary>A certificate with its key, for DTLS. <c>webrtc#rtccertificate-interface</c>.</summary>
public sealed class RTCCertificate
{
    /// <summary>Makes a certificate as connections have it by default: ECDSA P-256, self-signed. May be called anywhere.</summary>
    internal static Task<RTCCertificate> CreateDefaultAsync() => throw new NotImplementedException();

    /// <summary>When it expires, in milliseconds since the Unix epoch.</summary>
    public long Expires => throw new NotImplementedException();

    /// <summary>Its fingerprints: sha-256.</summary>
    public IReadOnlyList<RTCDtlsFingerprint> GetFingerprints() => throw new NotImplementedException();
}
