using System.Buffers.Binary;
using System.Numerics;

namespace Conformance.WebRtc.Sctp;

/// <summary>The CRC32c of packets (RFC 9260 appendix A). <see cref="BitOperations"/> uses the instruction of the processor where it has one.</summary>
internal static class Crc32c
{
    /// <summary>The state before the first byte.</summary>
    public const uint Initial = uint.MaxValue;

    /// <summary>Takes bytes into a state.</summary>
    public static uint Append(uint state, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length >= sizeof(ulong))
        {
            state = BitOperations.Crc32C(state, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var b in bytes)
        {
            state = BitOperations.Crc32C(state, b);
        }

        return state;
    }

    /// <summary>The checksum that a state stands for.</summary>
    public static uint Finish(uint state) => ~state;
}
