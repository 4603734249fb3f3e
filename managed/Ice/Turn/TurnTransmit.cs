using System.Buffers;

namespace Conformance.WebRtc.Ice.Turn;

/// <summary>A message for the server, in a pooled buffer.</summary>
/// <param name="Buffer">The buffer.</param>
/// <param name="Length">How much of it.</param>
internal readonly record struct TurnTransmit(byte[] Buffer, int Length)
{
    /// <summary>The message.</summary>
    public ReadOnlySpan<byte> Message => Buffer.AsSpan(0, Length);

    /// <summary>Gives the buffer back. Whoever takes the message does so once.</summary>
    public void Release() => ArrayPool<byte>.Shared.Return(Buffer);
}
