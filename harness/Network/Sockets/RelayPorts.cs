using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Conformance.Network.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.Network.Sockets;

/// <summary>The relayed addresses: a UDP port for each allocation. Called under the server's lock.</summary>
/// <param name="addresses">Where they may be.</param>
/// <param name="receive">Takes the relayed address, the peer's and the datagram.</param>
internal sealed class RelayPorts(
    ImmutableArray<IPAddress> addresses, Action<TransportAddress, TransportAddress, ReadOnlyMemory<byte>> receive) : IRelayPorts, IAsyncDisposable
{
    private readonly Dictionary<TransportAddress, DatagramPort> _ports = [];
    private readonly List<Task> _closing = [];

    /// <inheritdoc/>
    public bool Has(bool isIPv6) => addresses.Any(a => IsOf(a, isIPv6));

    /// <inheritdoc/>
    public bool TryOpen(TransportAddress near, bool isIPv6, out TransportAddress relayed)
    {
        relayed = default;
        try
        {
            var port = new DatagramPort(AddressFor(near.ToEndPoint().Address, isIPv6));
            var address = relayed = port.Address;
            _ports.Add(address, port);
            port.Start((peer, data) => receive(address, peer, data));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Sends from a relayed address.</summary>
    public void TrySend(TransportAddress relayed, TransportAddress peer, ReadOnlySpan<byte> data)
    {
        if (_ports.TryGetValue(relayed, out var port))
        {
            port.TrySend(peer, data);
        }
    }

    /// <summary>Gives a relayed address back. Its receiver may be the one who asks for it, so nobody waits for the port here.</summary>
    public void Close(TransportAddress relayed)
    {
        if (_ports.Remove(relayed, out var port))
        {
            _closing.RemoveAll(t => t.IsCompletedSuccessfully);
            _closing.Add(port.DisposeAsync().AsTask());
        }
    }

    /// <summary>Closes all.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var relayed in _ports.Keys.ToList())
        {
            Close(relayed);
        }

        await Task.WhenAll(_closing);
    }

    private IPAddress AddressFor(IPAddress near, bool isIPv6) => IsOf(near, isIPv6) && addresses.Contains(near) ? near : addresses.First(a => IsOf(a, isIPv6));

    private static bool IsOf(IPAddress address, bool isIPv6) => address.AddressFamily == AddressFamily.InterNetworkV6 == isIPv6;
}
