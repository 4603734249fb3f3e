namespace Conformance.WebRtc.Ice;

/// <summary>What a server does and whether the way to it is secured: the scheme of its URL (RFC 7064, RFC 7065).</summary>
internal enum IceServerScheme
{
    /// <summary>STUN.</summary>
    Stun,

    /// <summary>STUN over TLS.</summary>
    Stuns,

    /// <summary>TURN.</summary>
    Turn,

    /// <summary>TURN over TLS, or over DTLS with <c>transport=udp</c>.</summary>
    Turns,
}
