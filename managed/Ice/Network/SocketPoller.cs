using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Conformance.WebRtc.Ice;

/// <summary>
/// Waits for the datagrams of all sockets of the process on one thread, and works on them there: a datagram wakes one thread, where the sockets of
/// .NET wake one that tells another one of the pool. Linux, 64 bits.
/// </summary>
internal sealed unsafe class SocketPoller
{
    private const int MostAtOnce = 64;

    private static readonly Lazy<SocketPoller?> Instance = new(TryStart);

    // struct epoll_event is packed on x64 only.
    private static readonly bool IsPacked = RuntimeInformation.ProcessArchitecture == Architecture.X64;
    private static readonly int EventSize = IsPacked ? 12 : 16;
    private static readonly int KeyOffset = IsPacked ? 4 : 8;

    private readonly ConcurrentDictionary<long, IPolledSocket> _sockets = new();
    private readonly DatagramBatch _batch = new();
    private readonly ReceivePace _pace = new();
    private readonly int _poll;
    private long _lastKey;

    private SocketPoller(int poll) => _poll = poll;

    /// <summary>The one of the process; null where the system has none. Its thread lives as long as the process.</summary>
    public static SocketPoller? Shared => Instance.Value;

    /// <summary>Begins to wait for a socket.</summary>
    /// <returns>What <see cref="Remove"/> takes; 0 when the system refuses.</returns>
    public long Add(int descriptor, IPolledSocket socket)
    {
        // Numbers of descriptors are used again: news of one that has been closed would go to the next.
        var key = Interlocked.Increment(ref _lastKey);
        _sockets[key] = socket;
        var wanted = stackalloc byte[16];
        *(uint*)wanted = LinuxCalls.Readable;
        *(long*)(wanted + KeyOffset) = key;
        if (LinuxCalls.ControlPoll(_poll, LinuxCalls.Add, descriptor, wanted) == 0)
        {
            return key;
        }

        _sockets.TryRemove(key, out _);
        return 0;
    }

    /// <summary>Ends that, before the socket is closed. A call of it may still be running.</summary>
    public void Remove(long key, int descriptor)
    {
        _sockets.TryRemove(key, out _);
        var none = stackalloc byte[16];
        _ = LinuxCalls.ControlPoll(_poll, LinuxCalls.Delete, descriptor, none);
    }

    private static SocketPoller? TryStart()
    {
        if (!OperatingSystem.IsLinux() || !Environment.Is64BitProcess || LinuxCalls.CreatePoll() is not (>= 0 and var poll))
        {
            return null;
        }

        var poller = new SocketPoller(poll);
        new Thread(poller.Run) { IsBackground = true, Name = "WebRTC sockets" }.UnsafeStart();
        return poller;
    }

    private void Run()
    {
        var ready = stackalloc byte[MostAtOnce * EventSize];
        while (true)
        {
            var count = LinuxCalls.WaitForPoll(_poll, ready, MostAtOnce, -1);
            if (count < 0 && Marshal.GetLastPInvokeError() != LinuxCalls.Interrupted)
            {
                throw new InvalidOperationException($"epoll_wait failed with error {Marshal.GetLastPInvokeError()}");
            }

            var (received, isFull) = (0, count == MostAtOnce);
            for (var i = 0; i < count; i++)
            {
                if (_sockets.TryGetValue(*(long*)(ready + (i * EventSize) + KeyOffset), out var socket))
                {
                    var taken = socket.Receive(_batch, hasOthers: i < count - 1);
                    received += taken;
                    isFull |= taken == DatagramBatch.Most;
                }
            }

            if (_pace.Received(Stopwatch.GetTimestamp(), received, isFull) is { Ticks: > 0 } wait)
            {
                LinuxCalls.Sleep(wait);
            }
        }
    }
}
