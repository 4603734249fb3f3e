using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp;

/// <summary>Two associations on a simulated link and virtual time.</summary>
internal sealed class SctpPair
{
    private readonly byte[] _buffer = new byte[2000];
    private readonly SctpEndpoint[] _ends;

    // Half of the runs give what comes at one time together, as a socket does.
    private readonly bool _isBatched;

    public SctpPair(int seed = 1, LinkConditions? conditions = null, Func<SctpOptions, SctpOptions>? change = null, Func<SctpOptions, SctpOptions>? changeB = null)
    {
        var random = new Random(seed);
        _isBatched = seed % 2 == 0;
        Link = new SimulatedLink(random, conditions ?? LinkConditions.Perfect);
        change ??= o => o;
        changeB ??= change;
        _ends = [new SctpEndpoint(change(Options(random))), new SctpEndpoint(changeB(Options(random)))];
    }

    public TimeSpan Now { get; private set; } = TimeSpan.FromHours(1);

    public SimulatedLink Link { get; }

    /// <summary>Takes what a side transmits, in the place of the link.</summary>
    public Action<int, byte[]>? Outgoing { get; set; }

    /// <summary>Takes what comes to a side over the link, in the place of its association.</summary>
    public Action<int, byte[]>? Incoming { get; set; }

    public SctpEndpoint A => _ends[0];

    public SctpEndpoint B => _ends[1];

    /// <summary>Options that are fully determined by the source of randomness; sequence numbers wrap soon in a part of the runs.</summary>
    public static SctpOptions Options(Random random)
    {
        var secret = new byte[32];
        random.NextBytes(secret);
        var isNearWrap = random.Next(3) == 0;
        return new SctpOptions
        {
            Random = bytes =>
            {
                random.NextBytes(bytes);
                if (isNearWrap && bytes.Length == sizeof(uint))
                {
                    bytes[..3].Fill(0xFF);
                }
            },
            CookieSecret = secret,
        };
    }

    /// <summary>Puts an association that knows nothing in the place of A, as after a crash.</summary>
    public void ReplaceA(int seed) => _ends[0] = new SctpEndpoint(Options(new Random(seed)));

    /// <summary>Connects both sides and runs until they are.</summary>
    public SctpPair Connect()
    {
        A.Association.Connect(Now);
        B.Association.Connect(Now);
        Run(() => A.Association.State == SctpState.Established && B.Association.State == SctpState.Established);
        return this;
    }

    /// <summary>Puts a datagram of a side on the link.</summary>
    public void Transmit(int from, ReadOnlySpan<byte> datagram) => Link.Send(Now, 1 - from, datagram);

    /// <summary>Gives a packet to the association of a side.</summary>
    public void Receive(int to, ReadOnlySpan<byte> packet) => _ends[to].Association.HandlePacket(Now, packet, isMoreThere: _isBatched);

    /// <summary>Transmits and tells what there is.</summary>
    public void Pump()
    {
        for (var i = 0; i < 2; i++)
        {
            _ends[i].TakeEvents();
            while (_ends[i].Association.TryGetTransmit(Now, _buffer, out var length))
            {
                if (Outgoing is { } outgoing)
                {
                    outgoing(i, _buffer[..length]);
                }
                else
                {
                    Transmit(i, _buffer.AsSpan(0, length));
                }
            }

            _ends[i].TakeEvents();
        }
    }

    /// <summary>Runs until something holds; fails when nothing can happen any more or after a virtual while.</summary>
    public void Run(Func<bool> until, TimeSpan? within = null)
    {
        if (!TryRun(until, within ?? TimeSpan.FromMinutes(30)))
        {
            Assert.Fail($"did not come about: {A.Association.State} and {B.Association.State} at {Now}");
        }
    }

    /// <summary>Runs until nothing is on its way and nobody waits for less than a second.</summary>
    public void Settle()
    {
        while (TryRun(() => false, TimeSpan.FromSeconds(1)) || Link.Next is not null)
        {
        }
    }

    /// <summary>Lets virtual time pass.</summary>
    public void Wait(TimeSpan time)
    {
        var end = Now + time;
        TryRun(() => false, time);
        Now = end;
    }

    /// <summary>False when it has not come about within the time, or never will.</summary>
    public bool TryRun(Func<bool> until, TimeSpan within)
    {
        var end = Now + within;
        while (true)
        {
            Pump();
            if (until())
            {
                return true;
            }

            var next = Link.Next ?? TimeSpan.MaxValue;
            foreach (var side in _ends)
            {
                next = side.Association.NextTimeout is { } timeout && timeout < next ? timeout : next;
            }

            if (next > end)
            {
                return false;
            }

            Now = next > Now ? next : Now;
            Deliver();
        }
    }

    private void Deliver()
    {
        if (!Link.TryReceive(Now, out var to, out var packet))
        {
            foreach (var end in _ends)
            {
                end.Association.HandleTimeout(Now);
            }

            return;
        }

        Give(to, packet);
        while (_isBatched && Link.TryReceive(Now, out to, out packet))
        {
            Pump();
            Give(to, packet);
        }

        foreach (var end in _ends)
        {
            end.Association.EndBatch();
        }
    }

    private void Give(int to, byte[] packet)
    {
        if (Incoming is { } incoming)
        {
            incoming(to, packet);
        }
        else
        {
            Receive(to, packet);
        }
    }
}
