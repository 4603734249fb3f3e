namespace Conformance.WebRtc.Dtls;

/// <summary>What a handshake has settled.</summary>
internal sealed record DtlsConnection
{
    /// <summary>The chain of the other side, its own certificate first, each in DER.</summary>
    public required IReadOnlyList<byte[]> RemoteCertificates { get; init; }

    /// <summary>The version as it is on the wire, in hexadecimal digits: <c>FEFD</c> is DTLS 1.2
    /// (<c>webrtc-stats#dom-rtctransportstats-tlsversion</c>).</summary>
    public required string Version { get; init; }

    /// <summary>The name of the cipher suite in the IANA registry (<c>webrtc-stats#dom-rtctransportstats-dtlscipher</c>).</summary>
    public required string CipherSuite { get; init; }

    /// <summary>The keys for SRTP; null when the other side does not do DTLS-SRTP.</summary>
    public SrtpKeys? Srtp { get; init; }
}
