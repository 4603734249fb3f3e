namespace Conformance.WebRtc.Sctp.Dcep;

/// <summary>Types of messages (RFC 8832 section 8.2.1).</summary>
internal enum DcepMessageType : byte
{
    Ack = 2,
    Open = 3,
}
