using System.Buffers;
using System.Net;
using Conformance.WebRtc.Ice.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>A relayed address as a socket: what is sent goes to the server, which sends it on. So the checks and the data path need not know.</summary>
/// <remarks>What comes in is taken out of the link by the transport loop.</remarks>
/// <param name="client">What speaks TURN.</param>
/// <param name="link">What its messages are sent on; not owned.</param>
/// <param name="server">Where the server is.</param>
internal sealed class RelayedSocket(TurnClient client, IcePort link, TransportAddress server) : IDatagramSocket
{
    /// <inheritdoc/>
    public IPEndPoint LocalEndPoint { get; } = client.Relayed.ToEndPoint();

    /// <inheritdoc/>
    public void Start(IDatagramReceiver receiver) => throw new NotSupportedException("what a relay receives comes over its link");

    /// <inheritdoc/>
    public void Send(TransportAddress to, ReadOnlySpan<byte> datagram)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(datagram.Length + TurnClient.Overhead);
        var length = client.Wrap(to, datagram, buffer);
        if (length > 0)
        {
            link.Send(server, buffer.AsSpan(0, length));
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <inheritdoc/>
    public void Flush()
    {
        // The link holds what it was given, and has told so.
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
