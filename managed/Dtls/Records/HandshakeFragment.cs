namespace Conformance.WebRtc.Dtls;

/// <summary>The header of a fragment of a handshake message (RFC 6347 section 4.2.2).</summary>
internal static class HandshakeFragment
{
    private const int HeaderLength = 12;

    /// <summary>Whether a record is a row of whole fragments, each of them inside its message.</summary>
    public static bool AreWhole(ReadOnlySpan<byte> record)
    {
        if (record.IsEmpty)
        {
            return false;
        }

        while (!record.IsEmpty)
        {
            if (record.Length < HeaderLength)
            {
                return false;
            }

            var (message, offset, length) = (UInt24(record[1..]), UInt24(record[6..]), UInt24(record[9..]));
            if (!IsKnown(record[0]) || offset + length > message || record.Length < HeaderLength + length)
            {
                return false;
            }

            record = record[(HeaderLength + length)..];
        }

        return true;
    }

    // The kinds of DTLS 1.2 (RFC 6347 section 4.3.2, RFC 5077, RFC 6066, RFC 4680); finished is never in the clear.
    private static bool IsKnown(byte type) => type is <= 4 or >= 11 and <= 16 or 22 or 23;

    private static int UInt24(ReadOnlySpan<byte> bytes) => (bytes[0] << 16) | (bytes[1] << 8) | bytes[2];
}
