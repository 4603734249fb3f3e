using System.Buffers.Binary;

namespace Conformance.WebRtc.Stun;

/// <summary>Walks the attributes of a message (RFC 8489 section 14). Ends at the first that does not fit.</summary>
/// <param name="message">The message.</param>
/// <param name="end">Where the walk ends.</param>
internal ref struct StunAttributes(ReadOnlySpan<byte> message, int end)
{
    private readonly ReadOnlySpan<byte> _message = message;
    private readonly int _limit = end;
    private int _length;

    /// <summary>The type of the attribute.</summary>
    public StunAttributeType Type { get; private set; }

    /// <summary>Where its value begins in the message.</summary>
    public int ValueOffset { get; private set; }

    /// <summary>Where it ends with its padding.</summary>
    public int End { get; private set; } = StunMessage.HeaderLength;

    /// <summary>True when the walk ended at an attribute that does not fit.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Its value without the padding.</summary>
    public readonly ReadOnlySpan<byte> Value => _message.Slice(ValueOffset, _length);

    /// <summary>Goes to the next attribute; false when there is none.</summary>
    public bool MoveNext()
    {
        if (End == _limit || IsBroken)
        {
            return false;
        }

        var rest = _message[End.._limit];
        IsBroken = rest.Length < StunMessage.AttributeHeaderLength;
        if (IsBroken)
        {
            return false;
        }

        _length = BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
        var padded = StunMessage.AttributeHeaderLength + ((_length + 3) & ~3);
        IsBroken = padded > rest.Length;
        if (IsBroken)
        {
            return false;
        }

        (Type, ValueOffset) = ((StunAttributeType)BinaryPrimitives.ReadUInt16BigEndian(rest), End + StunMessage.AttributeHeaderLength);
        End += padded;
        return true;
    }
}
