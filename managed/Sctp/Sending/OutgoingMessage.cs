namespace Conformance.WebRtc.Sctp;

/// <summary>A message of the application; its bytes stay where they are until all of them are acknowledged.</summary>
internal sealed class OutgoingMessage
{
    public OutboundStream Stream { get; set; } = null!;

    public Ppid Ppid { get; set; }

    public ReadOnlyMemory<byte> Data { get; set; }

    public bool IsUnordered { get; set; }

    /// <summary>Null when it is sent again as often as it takes.</summary>
    public int? MaxRetransmits { get; set; }

    /// <summary>When it is given up; <see cref="TimeSpan.MaxValue"/> for never.</summary>
    public TimeSpan ExpiresAt { get; set; }

    /// <summary>Set with the first fragment.</summary>
    public Ssn Ssn { get; set; }

    /// <summary>Bytes that are in fragments already.</summary>
    public int Offset { get; set; }

    /// <summary>Chunks that are outstanding.</summary>
    public int Chunks { get; set; }

    public bool IsAbandoned { get; set; }

    public int Left => Data.Length - Offset;

    public DataFlags FlagsOf(int offset, int length) =>
        (IsUnordered ? DataFlags.Unordered : DataFlags.None)
        | (offset == 0 ? DataFlags.Begin : DataFlags.None)
        | (offset + length == Data.Length ? DataFlags.End : DataFlags.None);
}
