using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>Takes the datagrams of a socket, on the thread of the sockets or on those of the pool, one at a time.</summary>
internal interface IDatagramReceiver
{
    /// <summary>Takes a datagram.</summary>
    /// <param name="from">Where it came from.</param>
    /// <param name="buffer">Holds it; rented from the shared pool. The receiver owns it now and gives it back.</param>
    /// <param name="length">Its length.</param>
    void Receive(TransportAddress from, byte[] buffer, int length);

    /// <summary>No more has come for now: what was taken can be worked on.</summary>
    /// <param name="isThreadWanted">The calling thread has other sockets to see to: the work is for another one.</param>
    void Drained(bool isThreadWanted);

    /// <summary>The socket holds datagrams that it was given; it waits for <see cref="IDatagramSocket.Flush"/>. Called within <see cref="IDatagramSocket.Send"/>.</summary>
    void Unsent(IDatagramSocket socket);
}
