using System.Buffers;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>A datagram to be sent, in a pooled buffer.</summary>
/// <param name="Port">What it is sent from.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Buffer">The buffer.</param>
/// <param name="Length">How much of it.</param>
internal readonly record struct Transmit(IcePort Port, TransportAddress To, byte[] Buffer, int Length)
{
    /// <summary>The datagram.</summary>
    public ReadOnlySpan<byte> Datagram => Buffer.AsSpan(0, Length);

    /// <summary>A buffer for a STUN message.</summary>
    public static byte[] RentBuffer() => ArrayPool<byte>.Shared.Rent(StunMessage.MaxLength);

    /// <summary>Gives the buffer back. Whoever takes the datagram does so once.</summary>
    public void Release() => ArrayPool<byte>.Shared.Return(Buffer);
}
