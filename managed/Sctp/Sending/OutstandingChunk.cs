namespace Conformance.WebRtc.Sctp;

/// <summary>A DATA chunk that is sent and not acknowledged by a cumulative TSN: a piece of its message.</summary>
internal struct OutstandingChunk
{
    public OutgoingMessage Message;
    public int Offset;
    public int Length;

    /// <summary>How often it was sent.</summary>
    public int Transmissions;

    /// <summary>SACKs that told of later chunks and not of this one since it was sent last.</summary>
    public byte Misses;

    public ChunkFate Fate;

    /// <summary>True when it was sent again because of misses: the timer alone sends it once more (RFC 9260 section 7.2.4).</summary>
    public bool IsFastRetransmitted;

    /// <summary>What it counts in flight: header and padding with it, or many small messages would weigh nothing.</summary>
    public readonly int Size => DataChunk.HeaderSize + Padding.Padded(Length);
}
