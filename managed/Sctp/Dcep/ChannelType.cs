namespace Conformance.WebRtc.Sctp.Dcep;

/// <summary>How a channel delivers (RFC 8832 section 5.1). The high bit is for unordered channels.</summary>
internal enum ChannelType : byte
{
    Reliable = 0x00,
    PartialReliableRetransmit = 0x01,
    PartialReliableTimed = 0x02,
    ReliableUnordered = 0x80,
    PartialReliableRetransmitUnordered = 0x81,
    PartialReliableTimedUnordered = 0x82,
}
