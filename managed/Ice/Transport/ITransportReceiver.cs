namespace Conformance.WebRtc.Ice;

/// <summary>What speaks DTLS and RTP over an ICE transport. All members are called on the transport loop, one at a time.</summary>
/// <remarks>The time is <see cref="TransportLoop.Now"/>. An exception is told to the application and ends nothing.</remarks>
internal interface ITransportReceiver
{
    /// <summary>When <see cref="Advance"/> is to be called; null for never. Read again after every piece of work on the loop.</summary>
    TimeSpan? NextTimeout { get; }

    /// <summary>Takes a datagram of the other side.</summary>
    /// <param name="kind">DTLS or RTP.</param>
    /// <param name="datagram">The bytes, valid during the call.</param>
    void Receive(DatagramKind kind, ReadOnlySpan<byte> datagram);

    /// <summary>All that had come has been given: what waited for more of it is sent.</summary>
    void EndBatch();

    /// <summary>A pair has been selected, or another one: there is a path to send on now. Called at once where there is one already.</summary>
    void PathSelected();

    /// <summary>The time has come.</summary>
    void Advance(TimeSpan now);
}
