using System.Buffers.Binary;

namespace Conformance.WebRtc.Dtls;

/// <summary>The header of a DTLSPlaintext or DTLSCiphertext (RFC 6347 section 4.1).</summary>
internal static class RecordHeader
{
    /// <summary>Bytes of it.</summary>
    public const int Length = 13;

    /// <summary>Whether a datagram begins with a whole record of a known kind and version. The rest of the checks needs the keys.</summary>
    public static bool IsPlausible(ReadOnlySpan<byte> datagram) =>

        // change_cipher_spec, alert, handshake, application_data; other kinds are never negotiated.
        datagram.Length >= Length && datagram[0] is >= 20 and <= 23

        // DTLS 1.2, or 1.0 in the first flights (RFC 6347 section 4.2.1).
        && datagram[1] == 0xFE && datagram[2] is 0xFD or 0xFF

        && datagram.Length >= Length + BinaryPrimitives.ReadUInt16BigEndian(datagram[11..]);
}
