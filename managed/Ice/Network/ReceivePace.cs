using System.Diagnostics;

namespace Conformance.WebRtc.Ice;

/// <summary>
/// How long the thread of the sockets waits before it looks again. While datagrams come densely it lets some gather, as network cards do with their
/// interrupts: what waking up costs for each of them is more than the work on it, and on a machine without a processor to spare the sender pays for it.
/// </summary>
internal sealed class ReceivePace
{
    /// <summary>What is waited while datagrams come densely; the system makes it some 60 microseconds longer.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMicroseconds(300);

    // The time over which density is told, and the datagrams in it that make it dense: a handshake, which waits for each flight, has fewer in all.
    private const double IntervalMilliseconds = 4;
    private const int DenseCount = 40;

    // Where fewer than these come of a wait, they come because others have gone: the wait only slows that down. Then there is none for so many intervals.
    private const int LeastGain = 3;
    private const int RestIntervals = 25;

    private long _start;
    private int _count;
    private int _waits;
    private int _rest;
    private bool _isDense;

    /// <summary>Datagrams have been received.</summary>
    /// <param name="timestamp">When: of <see cref="Stopwatch"/>.</param>
    /// <param name="received">How many.</param>
    /// <param name="hasMore">True when there may be more at once: nothing is waited for.</param>
    /// <returns>What to wait before the next are received.</returns>
    public TimeSpan Received(long timestamp, int received, bool hasMore)
    {
        _count += received;
        var elapsed = Stopwatch.GetElapsedTime(_start, timestamp).TotalMilliseconds;
        if (elapsed >= IntervalMilliseconds)
        {
            var isVain = _isDense && _count < _waits * LeastGain;
            _rest = isVain ? RestIntervals : Math.Max(0, _rest - 1);
            _isDense = _rest == 0 && _count * IntervalMilliseconds >= DenseCount * elapsed;
            (_start, _count, _waits) = (timestamp, 0, 0);
        }

        if (!_isDense || hasMore)
        {
            return TimeSpan.Zero;
        }

        _waits++;
        return Wait;
    }
}
