using System.Net;
using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Ice;

/// <summary>A socket of a <see cref="FakeNetwork"/>.</summary>
internal sealed class FakeSocket(FakeNetwork network, IPEndPoint localEndPoint) : IDatagramSocket
{
    public IPEndPoint LocalEndPoint => localEndPoint;

    public void Start(IDatagramReceiver receiver)
    {
    }

    public void Send(TransportAddress to, ReadOnlySpan<byte> datagram) => network.Sent(this, to, datagram);

    public void Flush()
    {
    }

    public void Dispose() => network.Closed(this);
}
