using System.Net;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>A bound UDP socket. Disposing it closes it and ends what it receives.</summary>
internal interface IDatagramSocket : IDisposable
{
    /// <summary>Where it is bound.</summary>
    IPEndPoint LocalEndPoint { get; }

    /// <summary>Begins to receive. Called once.</summary>
    void Start(IDatagramReceiver receiver);

    /// <summary>Sends a datagram, or drops it when the system does not take it: to the sender a lost packet. May hold it until <see cref="Flush"/>,
    /// and tells the receiver then. One call at a time.</summary>
    void Send(TransportAddress to, ReadOnlySpan<byte> datagram);

    /// <summary>Sends what is held. Not during a call of <see cref="Send"/>.</summary>
    void Flush();
}
