using System.Diagnostics.CodeAnalysis;

namespace Conformance.WebRtc.Dtls;

/// <summary>Datagrams on their way from the loop to the thread of the handshake. Bounded: what comes in beyond is lost, as on any network.
/// May be used by any thread.</summary>
/// <param name="capacity">How many are kept.</param>
internal sealed class DatagramQueue(int capacity)
{
    private readonly object _gate = new();
    private readonly Queue<byte[]> _datagrams = new();
    private bool _closed;

    /// <summary>Keeps a copy, unless the queue is full or closed.</summary>
    public void Add(ReadOnlySpan<byte> datagram)
    {
        lock (_gate)
        {
            if (!_closed && _datagrams.Count < capacity)
            {
                _datagrams.Enqueue(datagram.ToArray());
                Monitor.Pulse(_gate);
            }
        }
    }

    /// <summary>Takes the oldest if there is one.</summary>
    public bool TryTake([NotNullWhen(true)] out byte[]? datagram)
    {
        lock (_gate)
        {
            return _datagrams.TryDequeue(out datagram);
        }
    }

    /// <summary>Takes the oldest and waits for one if there is none.</summary>
    /// <param name="wait">The longest wait.</param>
    /// <param name="closed">Whether the queue is closed; nothing is given then.</param>
    /// <returns>Null when none has come or the queue is closed.</returns>
    public byte[]? Take(TimeSpan wait, out bool closed)
    {
        lock (_gate)
        {
            if (!_closed && _datagrams.Count == 0)
            {
                Monitor.Wait(_gate, wait);
            }

            closed = _closed;
            return !_closed && _datagrams.TryDequeue(out var datagram) ? datagram : null;
        }
    }

    /// <summary>Drops what is there and ends the wait.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            _datagrams.Clear();
            Monitor.PulseAll(_gate);
        }
    }
}
