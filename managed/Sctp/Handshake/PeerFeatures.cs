namespace Conformance.WebRtc.Sctp;

/// <summary>What a peer knows beyond RFC 9260.</summary>
[Flags]
internal enum PeerFeatures : byte
{
    None = 0,

    /// <summary>FORWARD TSN (RFC 3758).</summary>
    ForwardTsn = 1,

    /// <summary>RE-CONFIG (RFC 6525).</summary>
    Reconfig = 2,
}
