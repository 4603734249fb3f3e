namespace Conformance.WebRtc.Sctp;

/// <summary>Something that an association tells; what its kind does not name is left at its default.</summary>
internal readonly struct SctpEvent
{
    public required SctpEventKind Kind { get; init; }

    /// <summary>Streams that this side may use, from 0.</summary>
    public ushort OutboundStreams { get; init; }

    /// <summary>Streams that the peer may use, from 0.</summary>
    public ushort InboundStreams { get; init; }

    public ushort StreamId { get; init; }

    public Ppid Ppid { get; init; }

    /// <summary>The message, which is the reader's from now on.</summary>
    public MessageBuffer Payload { get; init; }

    /// <summary>How many bytes.</summary>
    public int Bytes { get; init; }

    public IReadOnlyList<ushort>? StreamIds { get; init; }

    public SctpError? Error { get; init; }
}
