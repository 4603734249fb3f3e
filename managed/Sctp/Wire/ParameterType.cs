namespace Conformance.WebRtc.Sctp;

/// <summary>Types of the parameters that can stand in INIT, INIT ACK, HEARTBEAT and RE-CONFIG chunks.</summary>
internal enum ParameterType : ushort
{
    HeartbeatInfo = 1,
    Ipv4Address = 5,
    Ipv6Address = 6,
    StateCookie = 7,
    UnrecognizedParameter = 8,
    CookiePreservative = 9,
    HostNameAddress = 11,
    SupportedAddressTypes = 12,

    /// <summary>RFC 6525 section 4.1.</summary>
    OutgoingResetRequest = 13,

    /// <summary>RFC 6525 section 4.2.</summary>
    IncomingResetRequest = 14,

    /// <summary>RFC 6525 section 4.3.</summary>
    TsnResetRequest = 15,

    /// <summary>RFC 6525 section 4.4.</summary>
    ReconfigResponse = 16,

    /// <summary>RFC 6525 section 4.5.</summary>
    AddOutgoingStreams = 17,

    /// <summary>RFC 6525 section 4.6.</summary>
    AddIncomingStreams = 18,

    /// <summary>RFC 9260 appendix A of its predecessor reserves it for ECN.</summary>
    Ecn = 0x8000,

    /// <summary>RFC 9653 section 4.</summary>
    ZeroChecksumAcceptable = 0x8001,

    /// <summary>RFC 4895 section 3.1.</summary>
    Random = 0x8002,

    /// <summary>RFC 4895 section 3.2.</summary>
    ChunkList = 0x8003,

    /// <summary>RFC 4895 section 3.3.</summary>
    RequestedHmac = 0x8004,

    /// <summary>RFC 5061 section 4.2.7.</summary>
    SupportedExtensions = 0x8008,

    /// <summary>RFC 3758 section 3.1.</summary>
    ForwardTsnSupported = 0xC000,

    /// <summary>RFC 5061 section 4.2.6.</summary>
    AdaptationLayer = 0xC006,
}
