using System.Buffers.Binary;
using Conformance.WebRtc.Stun;

namespace Conformance.Network.Turn;

/// <summary>Finds messages in the bytes of a connection (RFC 8489 section 6.2.2, RFC 8656 section 12.5). Holds one message at most.</summary>
internal sealed class FrameReader
{
    private readonly byte[] _buffer = new byte[ChannelFrame.HeaderLength + ushort.MaxValue + 3];
    private int _length;

    /// <summary>Where the next bytes go; at least one is free once all messages are taken.</summary>
    public Memory<byte> Free => _buffer.AsMemory(_length);

    /// <summary>True when what was taken last is no message: where the next one begins is unknown, and the connection of no more use.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Counts bytes that were put into <see cref="Free"/>.</summary>
    public void Add(int count) => _length += count;

    /// <summary>Takes a message out; what is none comes out as it is, once.</summary>
    /// <returns>False when more bytes are needed.</returns>
    public bool TryTake(out byte[] message)
    {
        message = [];
        if (IsBroken || _length < ChannelFrame.HeaderLength)
        {
            return false;
        }

        var (rest, isChannelData) = (BinaryPrimitives.ReadUInt16BigEndian(_buffer.AsSpan(2)), ChannelFrame.Begins(_buffer[0]));
        IsBroken = !isChannelData && (_buffer[0] >= 0x40 || rest > StunMessage.MaxLength - StunMessage.HeaderLength);
        var length = IsBroken ? _length : rest + (isChannelData ? ChannelFrame.HeaderLength : StunMessage.HeaderLength);
        var padded = IsBroken ? _length : (length + 3) & ~3;
        if (_length < padded)
        {
            return false;
        }

        message = _buffer[..length];
        _length -= padded;
        _buffer.AsSpan(padded, _length).CopyTo(_buffer);
        return true;
    }
}
