using System.Buffers.Binary;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice.Turn;

/// <summary>Finds the STUN and ChannelData messages in the bytes of a stream (RFC 8489 section 6.2.2, RFC 8656 section 12.5).</summary>
internal sealed class StreamFrames
{
    private byte[] _bytes = new byte[4096];
    private int _start;
    private int _end;

    /// <summary>True when what came is no message: the stream cannot be read any further.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>How long a message is on a stream: over TCP and TLS, ChannelData MUST be padded to a multiple of 4.</summary>
    public static int PaddedLength(int length) => (length + 3) & ~3;

    /// <summary>Takes bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length - _end < bytes.Length)
        {
            MakeRoom(bytes.Length);
        }

        bytes.CopyTo(_bytes.AsSpan(_end));
        _end += bytes.Length;
    }

    /// <summary>Takes the next message, without padding; valid until more bytes are added.</summary>
    public bool TryTake(out ReadOnlySpan<byte> message)
    {
        message = default;
        var bytes = _bytes.AsSpan(_start, _end - _start);
        if (IsBroken || bytes.Length < ChannelData.HeaderLength)
        {
            return false;
        }

        var isChannelData = ChannelData.IsOne(bytes);
        IsBroken = !isChannelData && (bytes[0] & 0xC0) != 0;
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]) + (isChannelData ? ChannelData.HeaderLength : StunMessage.HeaderLength);
        if (IsBroken || bytes.Length < PaddedLength(length))
        {
            return false;
        }

        message = bytes[..length];
        _start += PaddedLength(length);
        return true;
    }

    // What is left moves to the front; the longest message is 64 kB, so the buffer does not grow for ever.
    private void MakeRoom(int length)
    {
        var rest = _end - _start;
        var target = rest + length > _bytes.Length ? new byte[Math.Max(2 * _bytes.Length, rest + length)] : _bytes;
        _bytes.AsSpan(_start, rest).CopyTo(target);
        (_bytes, _start, _end) = (target, 0, rest);
    }
}
