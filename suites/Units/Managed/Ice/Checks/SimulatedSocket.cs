using System.Net;
using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Ice.Checks;

/// <summary>A socket in a <see cref="SimulatedNetwork"/>.</summary>
internal sealed class SimulatedSocket(SimulatedNetwork network, IPEndPoint localEndPoint) : IDatagramSocket
{
    public IPEndPoint LocalEndPoint => localEndPoint;

    public void Start(IDatagramReceiver receiver)
    {
    }

    public void Send(TransportAddress to, ReadOnlySpan<byte> datagram) => network.Send(TransportAddress.From(localEndPoint), to, datagram);

    public void Flush()
    {
    }

    public void Dispose()
    {
    }
}
