using System.Collections.Immutable;
using System.Net;

namespace Conformance.WebRtc.Ice;

/// <summary>The network under a transport loop: the machine's, or one in a test. Its members may be called on any thread.</summary>
internal interface INetwork
{
    /// <summary>The addresses of the interfaces that are up, in the order of the system. May take milliseconds.</summary>
    ImmutableArray<NetworkAddress> GetAddresses();

    /// <summary>Binds a UDP socket.</summary>
    /// <param name="address">One of the addresses.</param>
    /// <param name="port">The port; 0 for any.</param>
    /// <returns>The socket, null when the system does not give it: the port is taken, the address is gone, a limit is reached.</returns>
    IDatagramSocket? TryBind(IPAddress address, int port);

    /// <summary>Connects a stream to a server.</summary>
    /// <param name="target">What to connect to.</param>
    /// <param name="stop">Ends the attempt.</param>
    /// <returns>The stream, or why there is none.</returns>
    Task<StreamConnection> ConnectAsync(StreamTarget target, CancellationToken stop);

    /// <summary>Resolves a name of mDNS.</summary>
    /// <param name="name">The name: <c>1f4712db-ea17-4bcf-a596-105139dfd8bf.local</c>.</param>
    /// <returns>Its address, null when there is none.</returns>
    Task<IPAddress?> ResolveAsync(string name);

    /// <summary>Resolves the name of a server.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Its addresses, the preferred one first; empty when there is none.</returns>
    Task<ImmutableArray<IPAddress>> ResolveServerAsync(string name);
}
