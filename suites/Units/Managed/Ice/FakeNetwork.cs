using System.Collections.Immutable;
using System.Net;
using Conformance.WebRtc.Ice;

namespace Conformance.Units.Managed.Ice;

/// <summary>A network with the addresses that a test gives it. Ports that the system chooses count up from 50000.</summary>
internal sealed class FakeNetwork : INetwork
{
    private readonly Lock _gate = new();
    private readonly List<FakeSocket> _open = [];
    private readonly TaskCompletionSource _allClosed = new(TaskCreationOptions.RunContinuationsAsynchronously);
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
