namespace Conformance.WebRtc.Dtls;

/// <summary>Tells datagrams that a session could mean from garbage, without the keys (RFC 6347 section 4.1).</summary>
/// <remarks>Garbage must not get as far as BouncyCastle: what is not encrypted counts as authentic there, and a wrong sequence number would
/// close the replay
/// window on the handshake.</remarks>
internal static class DatagramCheck
{
    /// <summary>Whether a datagram is a row of whole records of known kinds and versions, and those that are not encrypted have the form of
    /// their kind.</summary>
    public static bool IsPlausible(ReadOnlySpan<byte> datagram)
    {
        if (datagram.IsEmpty)
        {
            return false;
        }

        while (!datagram.IsEmpty)
        {
            // DTLS 1.2, or 1.0 in the first flights (RFC 6347 section 4.2.1).
            if (datagram.Length < RecordHeader.Size
                || datagram[0] is < RecordHeader.ChangeCipherSpec or > RecordHeader.ApplicationData
                || datagram[1] != 0xFE || datagram[2] is not (0xFD or 0xFF))
            {
                return false;
            }

            var length = RecordHeader.Whole(datagram);
            var isPlain = RecordHeader.Epoch(datagram) == 0;
            if (datagram.Length < length || (isPlain && !IsPlain(datagram[0], datagram[RecordHeader.Size..length])))
            {
                return false;
            }

            datagram = datagram[length..];
        }

        return true;
    }

    private static bool IsPlain(byte type, ReadOnlySpan<byte> fragment) => type switch
    {
        RecordHeader.ChangeCipherSpec => fragment is [1],
        RecordHeader.Alert => fragment is [1 or 2, _],
        RecordHeader.Handshake => HandshakeFragment.AreWhole(fragment),

        // MUST NOT: data is never sent without encryption (RFC 8827 section 6.5).
        _ => false,
    };
}
