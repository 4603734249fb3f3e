using System.Net;
using Conformance.WebRtc.Ice;

namespace Conformance.Units.Managed.Ice;

/// <summary>A socket of a <see cref="FakeNetwork"/>.</summary>
internal sealed class FakeSocket(FakeNetwork network, IPEndPoint localEndPoint) : IDatagramSocket
{
    public IPEndPoint LocalEndPoint => localEndPoint;

    public void Dispose() => network.Closed(this);
}
