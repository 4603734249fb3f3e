namespace Conformance.WebRtc.Sctp;

/// <summary>What an association knows of its peer from INIT or INIT ACK (RFC 9260 section 5.1.2).</summary>
/// <param name="Tag">The verification tag of packets to it.</param>
/// <param name="InitialTsn">Its first TSN.</param>
/// <param name="Window">Its a_rwnd.</param>
/// <param name="OutboundStreams">Streams that this side may use.</param>
/// <param name="InboundStreams">Streams that it may use.</param>
/// <param name="Features">What it knows.</param>
internal readonly record struct PeerParameters(
    uint Tag, Tsn InitialTsn, uint Window, ushort OutboundStreams, ushort InboundStreams, PeerFeatures Features)
{
    /// <summary>MUST: neither side uses more streams than the other one takes (section 5.1.1).</summary>
    public static PeerParameters Of(in InitChunk init, PeerFeatures features, SctpOptions options) => new(
        init.InitiateTag,
        init.InitialTsn,
        init.ReceiverWindow,
        Math.Min(options.OutboundStreams, init.InboundStreams),
        Math.Min(options.InboundStreams, init.OutboundStreams),
        features);
}
