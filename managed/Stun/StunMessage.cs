using System.Buffers.Binary;

namespace Conformance.WebRtc.Stun;

/// <summary>A STUN message as it came in (RFC 8489 section 5). Looks into the datagram and copies nothing.</summary>
internal readonly ref struct StunMessage
{
    /// <summary>The length of the header.</summary>
    public const int HeaderLength = 20;

    /// <summary>The length of the header of an attribute.</summary>
    public const int AttributeHeaderLength = 4;

    /// <summary>The longest message that is read: what a path over Ethernet carries in one piece.</summary>
    public const int MaxLength = 1500;

    /// <summary>The magic cookie.</summary>
    public const uint MagicCookie = 0x2112A442;

    private const int None = -1;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly int _integrity;
    private readonly int _sha256;
    private readonly int _sha256Length;

    private StunMessage(ReadOnlySpan<byte> bytes, ushort type, int integrity, (int Offset, int Length) sha256, bool hasFingerprint)
    {
        _bytes = bytes;
        (_integrity, (_sha256, _sha256Length), HasFingerprint) = (integrity, sha256, hasFingerprint);

        // The two bits of the class stand among those of the method.
        Class = (StunClass)(((type >> 7) & 2) | ((type >> 4) & 1));
        Method = (StunMethod)((type & 0xF) | ((type >> 1) & 0x70) | ((type >> 2) & 0xF80));
        TransactionId = TransactionId.Read(bytes[8..]);
    }

    /// <summary>The class.</summary>
    public StunClass Class { get; }

    /// <summary>The method.</summary>
    public StunMethod Method { get; }

    /// <summary>The transaction ID.</summary>
    public TransactionId TransactionId { get; }

    /// <summary>True when it has a FINGERPRINT, which is right then.</summary>
    public bool HasFingerprint { get; }

    /// <summary>True when it has a MESSAGE-INTEGRITY; whether that is right, <see cref="IsAuthentic"/> tells.</summary>
    public bool HasIntegrity => _integrity != None;

    /// <summary>True when it has a MESSAGE-INTEGRITY-SHA256; whether that is right, <see cref="IsAuthenticSha256"/> tells.</summary>
    public bool HasSha256 => _sha256 != None;

    /// <summary>The attributes that count.</summary>
    public StunAttributes Attributes => new(_bytes, IntegrityEnd);

    // Attributes behind MESSAGE-INTEGRITY are not covered by it and MUST be ignored, MESSAGE-INTEGRITY-SHA256 and FINGERPRINT apart (RFC 8489
    // section 14.5).
    private int IntegrityEnd => HasIntegrity ? _integrity + MessageIntegrity.ValueLength : HasSha256 ? _sha256 + _sha256Length : _bytes.Length;

    /// <summary>Reads a datagram; false when it is no STUN message.</summary>
    public static bool TryParse(ReadOnlySpan<byte> datagram, out StunMessage message)
    {
        message = default;

        // MUST: the first two bits are zero, the cookie is there, the length is a multiple of 4 (section 6.3) and, over UDP, that of the datagram.
        if (datagram.Length is < HeaderLength or > MaxLength
            || (datagram[0] & 0xC0) != 0
            || BinaryPrimitives.ReadUInt32BigEndian(datagram[4..]) != MagicCookie
            || BinaryPrimitives.ReadUInt16BigEndian(datagram[2..]) is var length && (length % 4 != 0 || length != datagram.Length - HeaderLength))
        {
            return false;
        }

        var (integrity, sha256, hasFingerprint) = (None, (Offset: None, Length: 0), false);
        var attributes = new StunAttributes(datagram, datagram.Length);
        while (attributes.MoveNext())
        {
            switch (attributes.Type)
            {
                // MUST: FINGERPRINT is the last one (section 14.7), and a wrong one means that this is no STUN message (section 6.3).
                case StunAttributeType.Fingerprint:
                    hasFingerprint = attributes.Value.Length == 4 && attributes.End == datagram.Length && Fingerprint.IsRight(datagram, attributes.ValueOffset);
                    if (!hasFingerprint)
                    {
                        return false;
                    }

                    break;

                case StunAttributeType.MessageIntegrity when integrity == None:
                    if (attributes.Value.Length != MessageIntegrity.ValueLength)
                    {
                        return false;
                    }

                    integrity = attributes.ValueOffset;
                    break;

                // MUST: 16 to 32 bytes, a multiple of 4 (section 14.6).
                case StunAttributeType.MessageIntegritySha256 when sha256.Offset == None:
                    if (attributes.Value.Length is < MessageIntegritySha256.ShortestLength or > MessageIntegritySha256.ValueLength
                        || attributes.Value.Length % 4 != 0)
                    {
                        return false;
                    }

                    sha256 = (attributes.ValueOffset, attributes.Value.Length);
                    break;
            }
        }

        if (attributes.IsBroken)
        {
            return false;
        }

        message = new StunMessage(datagram, BinaryPrimitives.ReadUInt16BigEndian(datagram), integrity, sha256, hasFingerprint);
        return true;
    }

    /// <summary>True when it has a MESSAGE-INTEGRITY under this password.</summary>
    /// <param name="key">The password in UTF-8.</param>
    public bool IsAuthentic(ReadOnlySpan<byte> key) => HasIntegrity && MessageIntegrity.IsRight(_bytes, _integrity, key);

    /// <summary>True when it has a MESSAGE-INTEGRITY-SHA256 under this key.</summary>
    public bool IsAuthenticSha256(ReadOnlySpan<byte> key) => HasSha256 && MessageIntegritySha256.IsRight(_bytes, _sha256, _sha256Length, key);

    /// <summary>The value of an attribute: of the first, where there are several (section 14).</summary>
    public bool TryGet(StunAttributeType type, out ReadOnlySpan<byte> value)
    {
        var attributes = Attributes;
        while (attributes.MoveNext())
        {
            if (attributes.Type == type)
            {
                value = attributes.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The value of an attribute of 4 bytes.</summary>
    public bool TryGetUInt32(StunAttributeType type, out uint value)
    {
        var isThere = TryGet(type, out var bytes) && bytes.Length == 4;
        value = isThere ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : 0;
        return isThere;
    }

    /// <summary>The value of an attribute of 8 bytes.</summary>
    public bool TryGetUInt64(StunAttributeType type, out ulong value)
    {
        var isThere = TryGet(type, out var bytes) && bytes.Length == 8;
        value = isThere ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : 0;
        return isThere;
    }

    /// <summary>XOR-MAPPED-ADDRESS.</summary>
    public bool TryGetMappedAddress(out TransportAddress address)
    {
        address = default;
        return TryGet(StunAttributeType.XorMappedAddress, out var value) && XorAddress.TryParse(value, TransactionId, out address);
    }

    /// <summary>An attribute that holds a masked address: XOR-MAPPED-ADDRESS, XOR-RELAYED-ADDRESS, XOR-PEER-ADDRESS.</summary>
    public bool TryGetXorAddress(StunAttributeType type, out TransportAddress address)
    {
        address = default;
        return TryGet(type, out var value) && XorAddress.TryParse(value, TransactionId, out address);
    }

    /// <summary>An attribute that holds an address as it is: MAPPED-ADDRESS, ALTERNATE-SERVER.</summary>
    public bool TryGetPlainAddress(StunAttributeType type, out TransportAddress address)
    {
        address = default;
        return TryGet(type, out var value) && XorAddress.TryParsePlain(value, out address);
    }

    /// <summary>ERROR-CODE with its reason phrase.</summary>
    public bool TryGetError(out int code, out string reason)
    {
        (code, reason) = (0, "");
        if (!TryGet(StunAttributeType.ErrorCode, out var value) || !StunErrorCode.TryParse(value, out code))
        {
            return false;
        }

        reason = StunErrorCode.ReasonIn(value);
        return true;
    }

    /// <summary>ERROR-CODE.</summary>
    public bool TryGetErrorCode(out int code)
    {
        code = 0;
        return TryGet(StunAttributeType.ErrorCode, out var value) && StunErrorCode.TryParse(value, out code);
    }
}
