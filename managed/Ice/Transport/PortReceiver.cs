using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>Brings the datagrams of a port to its loop.</summary>
internal sealed class PortReceiver(TransportLoop loop, IceAgent agent, IcePort port) : IDatagramReceiver
{
    /// <inheritdoc/>
    public void Receive(TransportAddress from, byte[] buffer, int length) => loop.Receive(new TransportWork(null, agent, port, from, buffer, length));

    /// <inheritdoc/>
    public void Drained(bool isThreadWanted) => loop.Work(isHere: !isThreadWanted);

    /// <inheritdoc/>
    public void Unsent(IDatagramSocket socket) => loop.Unsent(socket);
}
