namespace Conformance.WebRtc;

/// <summary>
/// What carries the data channels of a connection: an SCTP association with the streams in it (RFC 8831). One object for all channels; what
/// it has to tell it tells the channels and the <see cref="RTCSctpTransport"/>, whose members for it may be called on any thread.
/// </summary>
/// <remarks>Every member is called on the connection's loop and returns without waiting.</remarks>
internal interface IDataTransport
{
    /// <summary>Sets up the stream pair of a channel by its properties. Sends DATA_CHANNEL_OPEN unless it is negotiated or came from the other side
    /// (RFC 8832 section 6); the acknowledgement is not waited for.</summary>
    void Open(RTCDataChannel channel);

    /// <summary>Queues a message, to which nobody writes any more. Tells with <see cref="RTCDataChannel.Sent"/> when bytes of it have left the queue, and with
    /// <see cref="RTCDataChannel.Failed"/> of an error at the level of SCTP.</summary>
    void Send(RTCDataChannel channel, ReadOnlyMemory<byte> data, bool isText);

    /// <summary>A message given to <see cref="RTCDataChannel.Receive"/> is the application's now: its bytes wait no longer.</summary>
    void HandedOut(int bytes);

    /// <summary>Finishes sending what is queued, then resets the streams (RFC 8831 section 6.7). Ends with <see cref="RTCDataChannel.TransportClosed"/>.</summary>
    void Close(RTCDataChannel channel);

    /// <summary>Ends the association with an ABORT chunk; nothing is told any more.</summary>
    void Abort();
}
