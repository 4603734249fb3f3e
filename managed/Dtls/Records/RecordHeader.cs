using System.Buffers.Binary;

namespace Conformance.WebRtc.Dtls;

/// <summary>The header of a record (RFC 6347 section 4.1): type, version, epoch, sequence number, length.</summary>
internal static class RecordHeader
{
    /// <summary>Bytes of it.</summary>
    public const int Size = 13;

    /// <summary>Where the epoch with the sequence number is: eight bytes, which are the explicit nonce of AES-GCM too.</summary>
    public const int NumberOffset = 3;

    public const byte ChangeCipherSpec = 20;
    public const byte Alert = 21;
    public const byte Handshake = 22;
    public const byte ApplicationData = 23;

    /// <summary>DTLS 1.2.</summary>
    public const ushort Version = 0xFEFD;

    /// <summary>The first epoch whose records are protected. Without renegotiation it is the last one, too.</summary>
    public const ushort ProtectedEpoch = 1;

    public static ushort Epoch(ReadOnlySpan<byte> record) => BinaryPrimitives.ReadUInt16BigEndian(record[NumberOffset..]);

    /// <summary>The epoch in the upper 16 bits, the sequence number in the others.</summary>
    public static long Number(ReadOnlySpan<byte> record) => BinaryPrimitives.ReadInt64BigEndian(record[NumberOffset..]);

    /// <summary>Bytes of the record with its header, as it says itself.</summary>
    public static int Whole(ReadOnlySpan<byte> record) => Size + BinaryPrimitives.ReadUInt16BigEndian(record[11..]);

    /// <summary>Writes one of this version.</summary>
    /// <param name="to">The record.</param>
    /// <param name="type">Its type.</param>
    /// <param name="number">As <see cref="Number"/> gives it.</param>
    /// <param name="length">Bytes after the header.</param>
    public static void Write(Span<byte> to, byte type, long number, int length)
    {
        to[0] = type;
        BinaryPrimitives.WriteUInt16BigEndian(to[1..], Version);
        BinaryPrimitives.WriteInt64BigEndian(to[NumberOffset..], number);
        BinaryPrimitives.WriteUInt16BigEndian(to[11..], checked((ushort)length));
    }
}
