namespace Conformance.WebRtc.Sctp;

/// <summary>A DATA chunk that waits for the rest of its message (RFC 9260 section 6.9). Neighbours of one message form a run; its two ends know it.</summary>
internal struct Fragment
{
    public MessageBuffer Payload;
    public DataFlags Flags;
    public ushort StreamId;
    public Ssn Ssn;
    public Ppid Ppid;

    /// <summary>At an end of a run: the TSN at the other end.</summary>
    public Tsn OtherEnd;

    /// <summary>At an end of a run: the payload bytes of the run.</summary>
    public int RunBytes;

    /// <summary>True when the flags allow this one to go before another fragment of the same message.</summary>
    public readonly bool GoesOn => (Flags & DataFlags.End) == 0;

    /// <summary>True when the flags allow another fragment of the same message before this one.</summary>
    public readonly bool HasBefore => (Flags & DataFlags.Begin) == 0;

    /// <summary>True when both say that they are of one stream and, if ordered, of one message.</summary>
    public readonly bool AgreesWith(in Fragment other) =>
        StreamId == other.StreamId
        && ((Flags ^ other.Flags) & DataFlags.Unordered) == 0
        && ((Flags & DataFlags.Unordered) != 0 || Ssn == other.Ssn);
}
