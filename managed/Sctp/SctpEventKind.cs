namespace Conformance.WebRtc.Sctp;

/// <summary>What an association tells.</summary>
internal enum SctpEventKind
{
    /// <summary>It is established: <see cref="SctpEvent.OutboundStreams"/> and <see cref="SctpEvent.InboundStreams"/>.</summary>
    Connected,

    /// <summary>A message has arrived: <see cref="SctpEvent.StreamId"/>, <see cref="SctpEvent.Ppid"/> and <see cref="SctpEvent.Payload"/>.</summary>
    Message,

    /// <summary>Bytes given to be sent have left the queue: <see cref="SctpEvent.StreamId"/> and <see cref="SctpEvent.Bytes"/>.</summary>
    BufferedAmountReduced,

    /// <summary>The peer has begun streams again: <see cref="SctpEvent.StreamIds"/>.</summary>
    IncomingStreamsReset,

    /// <summary>Streams of this side begin again: <see cref="SctpEvent.StreamIds"/>.</summary>
    OutgoingStreamsReset,

    /// <summary>The peer refuses to begin streams again: <see cref="SctpEvent.StreamIds"/>, which go on as they were.</summary>
    OutgoingResetRefused,

    /// <summary>The peer has lost the association and made it again: what was on its way may be lost; numbers begin again.</summary>
    Restarted,

    /// <summary>It has ended in order.</summary>
    Closed,

    /// <summary>It has ended with an error: <see cref="SctpEvent.Error"/>.</summary>
    Failed,
}
