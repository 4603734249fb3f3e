using System.Buffers.Binary;

namespace Conformance.WebRtc.Sctp;

/// <summary>Reads the chunks of a packet one after the other (RFC 9260 section 3.2).</summary>
/// <param name="chunks">What follows the common header.</param>
internal ref struct ChunkReader(ReadOnlySpan<byte> chunks)
{
    private ReadOnlySpan<byte> _rest = chunks;

    /// <summary>True when a chunk is longer than what is left of the packet, or shorter than its header; nothing is read after that.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>True when all is read.</summary>
    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>Reads the next chunk; false at the end and when it is malformed.</summary>
    public bool TryNext(out Chunk chunk)
    {
        chunk = default;
        if (_rest.IsEmpty || IsMalformed)
        {
            return false;
        }

        var length = _rest.Length < Chunk.HeaderSize ? 0 : BinaryPrimitives.ReadUInt16BigEndian(_rest[2..]);
        if (length < Chunk.HeaderSize || length > _rest.Length)
        {
            IsMalformed = true;
            return false;
        }

        chunk = new Chunk(_rest[..length]);

        // The padding of the last chunk may be missing: nothing is lost by that.
        _rest = _rest[Math.Min(Padding.Padded(length), _rest.Length)..];
        return true;
    }
}
