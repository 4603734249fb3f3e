namespace Conformance.WebRtc.Sctp;

/// <summary>Puts chunks into a packet (RFC 9260 section 6.10).</summary>
internal ref struct PacketWriter
{
    private readonly Span<byte> _packet;

    /// <param name="packet">As many bytes as the packet may have.</param>
    /// <param name="header">Its common header.</param>
    public PacketWriter(Span<byte> packet, PacketHeader header)
    {
        _packet = packet;
        header.Write(packet);
        Length = PacketHeader.Size;
    }

    /// <summary>Bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>Bytes that fit in; a multiple of four.</summary>
    public readonly int Room => (_packet.Length - Length) & ~3;

    /// <summary>True when there is no chunk in it.</summary>
    public readonly bool IsEmpty => Length == PacketHeader.Size;

    /// <summary>Appends a chunk with its padding; false when it does not fit in.</summary>
    public bool TryAppend<T>(scoped T chunk)
        where T : IChunk, allows ref struct
    {
        var length = chunk.Length;
        var padded = Padding.Padded(length);
        if (padded > Room)
        {
            return false;
        }

        var to = _packet.Slice(Length, padded);
        chunk.Write(to);
        to[length..].Clear();
        Length += padded;
        return true;
    }

    /// <summary>Sets the checksum.</summary>
    /// <returns>The bytes of the packet; 0 when there is no chunk in it.</returns>
    public readonly int Finish()
    {
        if (IsEmpty)
        {
            return 0;
        }

        PacketChecksum.Seal(_packet[..Length]);
        return Length;
    }
}
