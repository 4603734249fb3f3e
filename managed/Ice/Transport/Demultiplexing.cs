namespace Conformance.WebRtc.Ice;

/// <summary>Tells by its first byte which protocol a datagram is of (RFC 7983 section 7).</summary>
internal static class Demultiplexing
{
    /// <summary>The protocol.</summary>
    public static DatagramKind KindOf(ReadOnlySpan<byte> datagram) => datagram.IsEmpty ? DatagramKind.Unknown : datagram[0] switch
    {
        <= 3 => DatagramKind.Stun,
        >= 20 and <= 63 => DatagramKind.Dtls,
        >= 128 and <= 191 => DatagramKind.Rtp,
        _ => DatagramKind.Unknown,
    };
}
