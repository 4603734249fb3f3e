using System.Collections.Immutable;
using System.Net;
using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Ice;

/// <summary>A network with the addresses that a test gives it. Ports that the system chooses count up from 50000.</summary>
internal sealed class FakeNetwork : INetwork
{
    private readonly Lock _gate = new();
    private readonly List<FakeSocket> _open = [];
    private readonly TaskCompletionSource _allClosed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<TransportAddress> _firstSent = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public FakeNetwork(params string[] addresses) => Addresses = [.. addresses];

    /// <summary>What GetAddresses() gives, each on an interface <c>net</c> with its index.</summary>
    public ImmutableArray<string> Addresses { get; set; }

    /// <summary>Addresses that cannot be bound.</summary>
    public HashSet<string> Refused { get; } = [];

    /// <summary>Ports that are taken.</summary>
    public HashSet<int> Taken { get; } = [];

    /// <summary>The next port that the system chooses.</summary>
    public int NextPort { get; set; } = 50000;

    /// <summary>While it is not set, binding waits.</summary>
    public ManualResetEventSlim Gate { get; } = new(initialState: true);

    /// <summary>Where sockets are open.</summary>
    public IReadOnlyList<string> Open
    {
        get
        {
            lock (_gate)
            {
                return [.. _open.Select(s => s.LocalEndPoint.ToString())];
            }
        }
    }

    /// <summary>Ends when the last of the sockets is closed that were opened first.</summary>
    public Task AllClosed => _allClosed.Task.WaitAsync(TimeSpan.FromSeconds(20));

    public ImmutableArray<NetworkAddress> GetAddresses() => [.. Addresses.Select((a, i) => new NetworkAddress($"net{i}", IPAddress.Parse(a)))];

    public IDatagramSocket? TryBind(IPAddress address, int port)
    {
        Gate.Wait(TimeSpan.FromSeconds(20));
        lock (_gate)
        {
            if (Refused.Contains(address.ToString()) || Taken.Contains(port))
            {
                return null;
            }

            var socket = new FakeSocket(this, new IPEndPoint(address, port == 0 ? NextPort++ : port));
            _open.Add(socket);
            return socket;
        }
    }

    /// <summary>The names that are resolved.</summary>
    public Dictionary<string, string> Names { get; } = [];

    /// <summary>Ends when the first datagram is sent; says where to.</summary>
    public Task<TransportAddress> FirstSent => _firstSent.Task.WaitAsync(TimeSpan.FromSeconds(20));

    public Task<IPAddress?> ResolveAsync(string name) => Task.FromResult(Names.TryGetValue(name, out var address) ? IPAddress.Parse(address) : null);

    public Task<StreamConnection> ConnectAsync(StreamTarget target, CancellationToken stop) =>
        Task.FromResult(new StreamConnection(null, "there are no streams here"));

    /// <summary>The servers whose names are resolved.</summary>
    public Dictionary<string, string[]> Servers { get; } = [];

    public Task<ImmutableArray<IPAddress>> ResolveServerAsync(string name) =>
        Task.FromResult<ImmutableArray<IPAddress>>([.. Servers.GetValueOrDefault(name, []).Select(IPAddress.Parse)]);

    public void Sent(FakeSocket socket, TransportAddress to, ReadOnlySpan<byte> datagram) => _firstSent.TrySetResult(to);

    public void Closed(FakeSocket socket)
    {
        lock (_gate)
        {
            if (_open.Remove(socket) && _open.Count == 0)
            {
                _allClosed.TrySetResult();
            }
        }
    }
}
