using System.Net;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>A UDP port of one ICE transport: what its host candidate is reached at, and the base of what servers see of it (RFC 8445
/// section 4).</summary>
/// <remarks>Owns its socket. Belongs to the transport loop.</remarks>
/// <param name="socket">The bound socket.</param>
internal sealed class IcePort(IDatagramSocket socket) : IDisposable
{
    /// <summary>Where it is bound: the base of its candidates.</summary>
    public IPEndPoint Base => socket.LocalEndPoint;

    /// <summary>Binds a port on an address, null when the system gives none.</summary>
    public static IcePort? TryOpen(INetwork network, IPAddress address, PortRange ports)
    {
        if (ports.IsAny)
        {
            return TryOpenAny(network, address);
        }

        // Beginning anywhere in the range keeps many connections from trying the same taken ports one after the other.
        var count = ports.Last - ports.First + 1;
        var start = Random.Shared.Next(count);
        for (var i = 0; i < count; i++)
        {
            var port = ports.First + ((start + i) % count);
            if (!BlockedPorts.Contains(port) && network.TryBind(address, port) is { } socket)
            {
                return new IcePort(socket);
            }
        }

        return null;
    }

    // The system may hand out a port that no browser connects to, where its range begins at 1024. It is held until there is a better one.
    private static IcePort? TryOpenAny(INetwork network, IPAddress address)
    {
        if (network.TryBind(address, 0) is not { } socket)
        {
            return null;
        }

        if (!BlockedPorts.Contains(socket.LocalEndPoint.Port))
        {
            return new IcePort(socket);
        }

        using (socket)
        {
            return TryOpenAny(network, address);
        }
    }

    /// <summary>Begins to receive.</summary>
    public void Start(IDatagramReceiver receiver) => socket.Start(receiver);

    /// <summary>Sends a datagram, or drops it.</summary>
    public void Send(TransportAddress to, ReadOnlySpan<byte> datagram) => socket.Send(to, datagram);

    /// <inheritdoc/>
    public void Dispose() => socket.Dispose();
}
