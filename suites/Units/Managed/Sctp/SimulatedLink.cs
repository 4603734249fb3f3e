namespace Conformance.Units.Managed.Sctp;

/// <summary>Two directions of a path on virtual time. Every choice comes from the seed.</summary>
internal sealed class SimulatedLink(Random random, LinkConditions conditions)
{
    private readonly PriorityQueue<(int To, byte[] Packet), (TimeSpan At, long Order)> _wire = new();
    private long _order;

    /// <summary>May change while it runs.</summary>
    public LinkConditions Conditions { get; set; } = conditions;

    /// <summary>Sees each packet before the link does; false drops it.</summary>
    public Func<int, byte[], bool>? Filter { get; set; }

    public int Sent { get; private set; }

    public int Delivered { get; private set; }

    /// <summary>When the next packet arrives; null when none is on its way.</summary>
    public TimeSpan? Next => _wire.TryPeek(out _, out var priority) ? priority.At : null;

    public void Send(TimeSpan now, int to, ReadOnlySpan<byte> packet)
    {
        Sent++;
        var bytes = packet.ToArray();
        if (Filter?.Invoke(to, bytes) == false || Draw(Conditions.Loss))
        {
            return;
        }

        if (Draw(Conditions.Duplication))
        {
            Enqueue(now, to, [.. bytes]);
        }

        if (Draw(Conditions.Corruption))
        {
            bytes = Corrupt(bytes);
        }

        Enqueue(now, to, bytes);
    }

    /// <summary>Puts a packet on the wire as it is.</summary>
    public void Inject(TimeSpan now, int to, byte[] packet) => _wire.Enqueue((to, packet), (now, _order++));

    public bool TryReceive(TimeSpan now, out int to, out byte[] packet)
    {
        (to, packet) = (0, []);
        if (Next is not { } next || next > now)
        {
            return false;
        }

        Delivered++;
        (to, packet) = _wire.Dequeue();
        return true;
    }

    private bool Draw(double probability) => probability > 0 && random.NextDouble() < probability;

    private void Enqueue(TimeSpan now, int to, byte[] packet) =>
        _wire.Enqueue((to, packet), (now + Conditions.Delay + (Conditions.Jitter * (Conditions.Jitter > TimeSpan.Zero ? random.NextDouble() : 0)), _order++));

    private byte[] Corrupt(byte[] packet)
    {
        if (random.Next(4) == 0)
        {
            return packet[..random.Next(packet.Length)];
        }

        packet[random.Next(packet.Length)] ^= (byte)random.Next(1, 256);
        return packet;
    }
}
