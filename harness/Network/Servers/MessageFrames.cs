using System.Buffers.Binary;

namespace Conformance.Network.Servers;

/// <summary>Cuts a stream into STUN and ChannelData messages (RFC 8489 section 6.2.2, RFC 8656 section 12.5).</summary>
internal sealed class MessageFrames
{
    private byte[] _bytes = new byte[4096];
    private int _length;

    /// <summary>Takes bytes and hands out the messages that they complete, without padding.</summary>
    /// <returns>False when what came is no message: the stream cannot be read any further.</returns>
    public bool Add(ReadOnlySpan<byte> bytes, Action<byte[]> take)
    {
        if (_length + bytes.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + bytes.Length));
        }

        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
        var at = 0;
        while (_length - at >= 4)
        {
            var rest = _bytes.AsSpan(at, _length - at);
            if (rest[0] >= 0x50)
            {
                return false;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(rest[2..]) + (rest[0] >= 0x40 ? 4 : 20);
            var padded = (length + 3) & ~3;
            if (rest.Length < padded)
            {
                break;
            }

            take(rest[..length].ToArray());
            at += padded;
        }

        _bytes.AsSpan(at, _length - at).CopyTo(_bytes);
        _length -= at;
        return true;
    }

    /// <summary>A message as it stands on a stream.</summary>
    public static byte[] Padded(ReadOnlySpan<byte> message)
    {
        var padded = new byte[(message.Length + 3) & ~3];
        message.CopyTo(padded);
        return padded;
    }
}
