namespace Conformance.WebRtc.Dtls;

/// <summary>Which side of the handshake this is: what <c>a=setup</c> has settled (RFC 8842 section 5).</summary>
internal enum DtlsRole
{
    /// <summary><c>active</c>: sends the ClientHello.</summary>
    Client,

    /// <summary><c>passive</c>: waits for it.</summary>
    Server,
}
