namespace Conformance.WebRtc.Ice;

/// <summary>The protocol of a datagram.</summary>
internal enum DatagramKind
{
    /// <summary>None that is spoken here: ZRTP, channels of TURN, or nothing that is known.</summary>
    Unknown,

    /// <summary>STUN.</summary>
    Stun,

    /// <summary>DTLS.</summary>
    Dtls,

    /// <summary>RTP or RTCP.</summary>
    Rtp,
}
