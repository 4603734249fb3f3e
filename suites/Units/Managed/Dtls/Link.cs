using Conformance.WebRtc;

namespace Conformance.Units.Managed.Dtls;

/// <summary>Carries datagrams one way and delivers them on a loop; loses, doubles and swaps them by a seed.</summary>
/// <param name="loop">Where datagrams are delivered.</param>
internal sealed class Link(RtcLoop loop)
{
    private readonly Lock _gate = new();
    private readonly List<byte[]> _sent = [];
    private Random _random = new(0);
    private byte[]? _heldBack;

    /// <summary>Takes a datagram at the far end.</summary>
    public Action<byte[]> Deliver { get; set; } = _ => { };

    /// <summary>Whether a datagram gets lost, before chance has its say.</summary>
    public Predicate<byte[]> Drop { get; set; } = _ => false;

    /// <summary>What comes out beside a datagram that goes in.</summary>
    public Func<byte[], IEnumerable<byte[]>> Inject { get; set; } = _ => [];

    /// <summary>How likely each is: between 0 and 1.</summary>
    public double Loss { get; set; }

    /// <inheritdoc cref="Loss"/>
    public double Duplication { get; set; }

    /// <inheritdoc cref="Loss"/>
    public double Reordering { get; set; }

    public int Seed
    {
        set => _random = new Random(value);
    }

    /// <summary>All that went in, lost or not.</summary>
    public IReadOnlyList<byte[]> Sent
    {
        get
        {
            lock (_gate)
            {
                return [.. _sent];
            }
        }
    }

    public void Send(byte[] datagram)
    {
        lock (_gate)
        {
            _sent.Add(datagram);
            foreach (var foreign in Inject(datagram))
            {
                Pass(foreign);
            }

            if (Drop(datagram) || _random.NextDouble() < Loss)
            {
                return;
            }

            // One that is held back comes out behind the next; when there is none, it is lost.
            if (_heldBack is null && _random.NextDouble() < Reordering)
            {
                _heldBack = datagram;
                return;
            }

            Pass(datagram);
            if (_random.NextDouble() < Duplication)
            {
                Pass(datagram);
            }

            if (_heldBack is { } late)
            {
                _heldBack = null;
                Pass(late);
            }
        }
    }

    private void Pass(byte[] datagram) => loop.Post(() => Deliver(datagram));
}
