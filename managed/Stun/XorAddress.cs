using System.Buffers.Binary;

namespace Conformance.WebRtc.Stun;

/// <summary>The value of XOR-MAPPED-ADDRESS (RFC 8489 section 14.2): the address is masked, so that no translator on the way rewrites it.</summary>
internal static class XorAddress
{
    private const byte IPv4 = 1;
    private const byte IPv6 = 2;

    /// <summary>The length of the value.</summary>
    public static int LengthOf(TransportAddress address) => 4 + address.AddressLength;

    /// <summary>Reads a value; false when its family is unknown or its length is not that of the family.</summary>
    public static bool TryParse(ReadOnlySpan<byte> value, TransactionId id, out TransportAddress address)
    {
        var isRead = TryParsePlain(value, out address);
        address = isRead ? Mask(address, id) with { Port = (ushort)(address.Port ^ (StunMessage.MagicCookie >> 16)) } : default;
        return isRead;
    }

    /// <summary>Reads a value that is not masked: MAPPED-ADDRESS, ALTERNATE-SERVER (RFC 8489 sections 14.1 and 14.15).</summary>
    public static bool TryParsePlain(ReadOnlySpan<byte> value, out TransportAddress address)
    {
        address = default;
        if (value.Length < 4 || (value[1], value.Length) is not ((IPv4, 8) or (IPv6, 20)))
        {
            return false;
        }

        address = TransportAddress.Read(value[4..], BinaryPrimitives.ReadUInt16BigEndian(value[2..]));
        return true;
    }

    /// <summary>Writes a value of <see cref="LengthOf"/> bytes.</summary>
    public static void Write(Span<byte> value, TransactionId id, TransportAddress address)
    {
        value[0] = 0;
        value[1] = address.IsIPv6 ? IPv6 : IPv4;
        BinaryPrimitives.WriteUInt16BigEndian(value[2..], (ushort)(address.Port ^ (StunMessage.MagicCookie >> 16)));
        Mask(address, id).WriteAddress(value[4..]);
    }

    // The mask is the magic cookie, and for IPv6 the transaction ID behind it.
    private static TransportAddress Mask(TransportAddress address, TransactionId id) => address.IsIPv6
        ? address with { Address = address.Address ^ new UInt128(((ulong)StunMessage.MagicCookie << 32) | (id.High >> 32), (id.High << 32) | id.Low) }
        : address with { Address = address.Address ^ StunMessage.MagicCookie };
}
