using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Ice.Checks;

/// <summary>Agents and packets on virtual time, seeded: the same seed gives the same run.</summary>
internal sealed class SimulatedNetwork(int seed, SimulatedPath? path = null)
{
    private readonly Random _random = new(seed);
    private readonly PriorityQueue<Packet, TimeSpan> _packets = new();
    private readonly List<SimulatedPeer> _peers = [];

    public int Seed => seed;

    public TimeSpan Now { get; private set; }

    public SimulatedPath Path { get; set; } = path ?? new SimulatedPath();

    /// <summary>True for packets that are lost, whatever the path says: from where, to where.</summary>
    public Func<TransportAddress, TransportAddress, bool> Cuts { get; set; } = (_, _) => false;

    /// <summary>Addresses that a translator rewrites: the source of what leaves, and back the target of what comes.</summary>
    public Dictionary<TransportAddress, TransportAddress> Translations { get; } = [];

    /// <summary>Who takes packets at addresses that are no agent's.</summary>
    public Dictionary<TransportAddress, Action<TransportAddress, byte[]>> EndPoints { get; } = [];

    public int Sent { get; private set; }

    public void Add(SimulatedPeer peer) => _peers.Add(peer);

    public void Send(TransportAddress from, TransportAddress to, ReadOnlySpan<byte> datagram)
    {
        Sent++;
        var copies = _random.NextDouble() < Path.Loss ? 0 : _random.NextDouble() < Path.Duplication ? 2 : 1;
        if (Cuts(from, to))
        {
            return;
        }

        var source = Translations.GetValueOrDefault(from, from);
        var target = Translations.FirstOrDefault(t => t.Value == to) is { Value.Port: > 0 } translation ? translation.Key : to;
        for (var i = 0; i < copies; i++)
        {
            _packets.Enqueue(new Packet(source, target, datagram.ToArray()), Now + Path.Delay + (Path.Jitter * _random.NextDouble()));
        }
    }

    /// <summary>Runs until the condition holds; false when it does not within the time.</summary>
    public bool RunUntil(Func<bool> condition, TimeSpan limit)
    {
        var end = Now + limit;
        while (!condition())
        {
            if (NextTime() is not { } next || next > end)
            {
                Now = end;
                return condition();
            }

            Now = next > Now ? next : Now;
            Step();
        }

        return true;
    }

    /// <summary>Runs for some time.</summary>
    public void Run(TimeSpan time)
    {
        var end = Now + time;
        RunUntil(() => false, time);
        Now = end;
    }

    private TimeSpan? NextTime()
    {
        TimeSpan? next = _packets.TryPeek(out _, out var arrival) ? arrival : null;
        foreach (var peer in _peers)
        {
            next = peer.Agent.NextTimeout is { } t && !(next < t) ? t : next;
        }

        return next;
    }

    private void Step()
    {
        while (_packets.TryPeek(out var packet, out var arrival) && arrival <= Now)
        {
            _packets.Dequeue();
            if (EndPoints.TryGetValue(packet.To, out var take))
            {
                take(packet.From, packet.Bytes);
            }

            _peers.Find(p => p.Owns(packet.To))?.Receive(packet.From, packet.To, packet.Bytes);
        }

        foreach (var peer in _peers)
        {
            if (peer.Agent.NextTimeout <= Now)
            {
                peer.Advance();
            }
        }
    }

    private readonly record struct Packet(TransportAddress From, TransportAddress To, byte[] Bytes);
}
