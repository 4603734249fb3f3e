using System.Buffers.Binary;

namespace Conformance.WebRtc.Stun;

/// <summary>Writes a STUN message (RFC 8489 section 5), attribute by attribute, into a buffer of the caller's.</summary>
/// <remarks>The buffer is large enough for whatever the caller writes: <see cref="StunMessage.MaxLength"/> always is for ICE.</remarks>
internal ref struct StunWriter
{
    private readonly Span<byte> _buffer;
    private readonly TransactionId _id;

    /// <summary>Begins a message.</summary>
    public StunWriter(Span<byte> buffer, StunClass @class, StunMethod method, TransactionId id)
    {
        _buffer = buffer;
        (_id, Length) = (id, StunMessage.HeaderLength);
        var (c, m) = ((int)@class, (int)method);
        BinaryPrimitives.WriteUInt16BigEndian(buffer, (ushort)((m & 0xF) | ((m & 0x70) << 1) | ((m & 0xF80) << 2) | ((c & 1) << 4) | ((c & 2) << 7)));
        BinaryPrimitives.WriteUInt32BigEndian(buffer[4..], StunMessage.MagicCookie);
        id.Write(buffer[8..]);
        SetLength(0);
    }

    /// <summary>The length so far.</summary>
    public int Length { get; private set; }

    /// <summary>The message so far.</summary>
    public readonly ReadOnlySpan<byte> Written => _buffer[..Length];

    /// <summary>An attribute of any value.</summary>
    public void Add(StunAttributeType type, ReadOnlySpan<byte> value) => value.CopyTo(Begin(type, value.Length));

    /// <summary>An attribute without a value.</summary>
    public void Add(StunAttributeType type) => Begin(type, 0);

    /// <summary>An attribute of 4 bytes.</summary>
    public void Add(StunAttributeType type, uint value) => BinaryPrimitives.WriteUInt32BigEndian(Begin(type, 4), value);

    /// <summary>An attribute of 8 bytes.</summary>
    public void Add(StunAttributeType type, ulong value) => BinaryPrimitives.WriteUInt64BigEndian(Begin(type, 8), value);

    /// <summary>XOR-MAPPED-ADDRESS.</summary>
    public void AddMappedAddress(TransportAddress address) => AddXorAddress(StunAttributeType.XorMappedAddress, address);

    /// <summary>An attribute that holds a masked address.</summary>
    public void AddXorAddress(StunAttributeType type, TransportAddress address) => XorAddress.Write(Begin(type, XorAddress.LengthOf(address)), _id, address);

    /// <summary>ERROR-CODE with its reason phrase.</summary>
    public void AddErrorCode(int code)
    {
        var reason = StunErrorCode.ReasonOf(code);
        var value = Begin(StunAttributeType.ErrorCode, 4 + reason.Length);
        (value[0], value[1], value[2], value[3]) = (0, 0, (byte)(code / 100), (byte)(code % 100));
        reason.CopyTo(value[4..]);
    }

    /// <summary>UNKNOWN-ATTRIBUTES.</summary>
    public void AddUnknownAttributes(ReadOnlySpan<StunAttributeType> types)
    {
        var value = Begin(StunAttributeType.UnknownAttributes, types.Length * 2);
        for (var i = 0; i < types.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(value[(2 * i)..], (ushort)types[i]);
        }
    }

    /// <summary>MESSAGE-INTEGRITY over what is written. Only FINGERPRINT may follow.</summary>
    /// <param name="key">The password in UTF-8.</param>
    public void AddIntegrity(ReadOnlySpan<byte> key)
    {
        var before = Length;
        var value = Begin(StunAttributeType.MessageIntegrity, MessageIntegrity.ValueLength);
        MessageIntegrity.Compute(_buffer[..before], key, value);
    }

    /// <summary>MESSAGE-INTEGRITY-SHA256 over what is written. Only FINGERPRINT may follow.</summary>
    public void AddIntegritySha256(ReadOnlySpan<byte> key)
    {
        var before = Length;
        var value = Begin(StunAttributeType.MessageIntegritySha256, MessageIntegritySha256.ValueLength);
        MessageIntegritySha256.Compute(_buffer[..before], key, value);
    }

    /// <summary>FINGERPRINT over what is written. Nothing may follow.</summary>
    public void AddFingerprint()
    {
        var before = Length;
        var value = Begin(StunAttributeType.Fingerprint, 4);
        BinaryPrimitives.WriteUInt32BigEndian(value, Fingerprint.Compute(_buffer[..before]));
    }

    private Span<byte> Begin(StunAttributeType type, int length)
    {
        var attribute = _buffer[Length..];
        BinaryPrimitives.WriteUInt16BigEndian(attribute, (ushort)type);
        BinaryPrimitives.WriteUInt16BigEndian(attribute[2..], (ushort)length);

        // Padding may be anything; zero says nothing of what the buffer held before (section 14).
        var padded = (length + 3) & ~3;
        attribute.Slice(StunMessage.AttributeHeaderLength + length, padded - length).Clear();
        Length += StunMessage.AttributeHeaderLength + padded;
        SetLength(Length - StunMessage.HeaderLength);
        return attribute.Slice(StunMessage.AttributeHeaderLength, length);
    }

    private readonly void SetLength(int length) => BinaryPrimitives.WriteUInt16BigEndian(_buffer[2..], (ushort)length);
}
