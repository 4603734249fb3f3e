using System.Collections.Immutable;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Conformance.WebRtc.Ice;

/// <summary>The network of this machine.</summary>
/// <remarks>To list the interfaces takes milliseconds and many small reads, so the list is kept until the system tells of a change.</remarks>
internal sealed class SystemNetwork : INetwork
{
    private readonly Lock _gate = new();
    private ImmutableArray<NetworkAddress> _addresses;
    private bool _isWatched;
    private int _changes;

    private SystemNetwork()
    {
    }

    /// <summary>The one of this process.</summary>
    public static SystemNetwork Shared { get; } = new();

    /// <inheritdoc/>
    public ImmutableArray<NetworkAddress> GetAddresses()
    {
        int seen;
        lock (_gate)
        {
            if (!_addresses.IsDefault)
            {
                return _addresses;
            }

            Watch();
            seen = _changes;
        }

        var addresses = Read();
        lock (_gate)
        {
            // What changed during the read is read again by the next caller; and where changes are not told, nothing is kept.
            if (_isWatched && seen == _changes)
            {
                _addresses = addresses;
            }
        }

        return addresses.IsDefault ? [] : addresses;
    }

    /// <inheritdoc/>
    public IDatagramSocket? TryBind(IPAddress address, int port) => UdpSocket.TryBind(address, port, SocketPoller.Shared);

    /// <inheritdoc/>
    public Task<StreamConnection> ConnectAsync(StreamTarget target, CancellationToken stop) => StreamSocket.ConnectAsync(target, stop);

    /// <inheritdoc/>
    public async Task<IPAddress?> ResolveAsync(string name) => (await ResolveServerAsync(name).ConfigureAwait(false)).FirstOrDefault();

    /// <inheritdoc/>
    public async Task<ImmutableArray<IPAddress>> ResolveServerAsync(string name)
    {
        try
        {
            // A system without mDNS says of its names that there are none such.
            return [.. await Dns.GetHostAddressesAsync(name).ConfigureAwait(false)];
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            return [];
        }
    }

    private static ImmutableArray<NetworkAddress> Read()
    {
        try
        {
            return [.. NetworkInterface.GetAllNetworkInterfaces().SelectMany(Read)];
        }
        catch (NetworkInformationException)
        {
            // The system forbids to look, or did not let it end: default, so that it is not kept.
            return default;
        }
    }

    private static NetworkAddress[] Read(NetworkInterface one)
    {
        try
        {
            // Linux does not know the state of loopback and of tunnels.
            return one.OperationalStatus is OperationalStatus.Up or OperationalStatus.Unknown
                ? [.. one.GetIPProperties().UnicastAddresses.Select(a => new NetworkAddress(one.Name, a.Address))]
                : [];
        }
        catch (NetworkInformationException)
        {
            // It went while it was read.
            return [];
        }
    }

    private void Watch()
    {
        if (_isWatched)
        {
            return;
        }

        try
        {
            NetworkChange.NetworkAddressChanged += (_, _) => Forget();
            NetworkChange.NetworkAvailabilityChanged += (_, _) => Forget();
            _isWatched = true;
        }
        catch (NetworkInformationException)
        {
            // Sandboxes without netlink: every call reads.
        }
    }

    private void Forget()
    {
        lock (_gate)
        {
            _changes++;
            _addresses = default;
        }
    }
}
