namespace Conformance.Network;

/// <summary>How clients reach a server (RFC 8656 section 3.1).</summary>
public enum ServerTransport
{
    /// <summary>UDP.</summary>
    Udp,

    /// <summary>TCP.</summary>
    Tcp,

    /// <summary>TLS over TCP, with a certificate of the server's own making.</summary>
    Tls,
}
