namespace Conformance.WebRtc.Sctp.Dcep;

/// <summary>DATA_CHANNEL_ACK: one byte (RFC 8832 section 5.2).</summary>
internal static class DataChannelAck
{
    /// <summary>The message.</summary>
    public static ReadOnlyMemory<byte> Message { get; } = new[] { (byte)DcepMessageType.Ack };

    /// <summary>True when a message is one.</summary>
    public static bool Is(ReadOnlySpan<byte> message) => message is [(byte)DcepMessageType.Ack];
}
