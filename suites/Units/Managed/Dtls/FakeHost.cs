using Conformance.WebRtc;
using Conformance.WebRtc.Dtls;

namespace Conformance.Units.Managed.Dtls;

/// <summary>One side of a pair: keeps what the session tells, and the threads on which it sends.</summary>
/// <param name="loop">Where the session belongs.</param>
/// <param name="out">Where its datagrams go.</param>
internal sealed class FakeHost(RtcLoop loop, Link @out) : IDtlsHost
{
    private readonly Lock _gate = new();
    private readonly HashSet<Thread> _handshakeThreads = [];
    private readonly TaskCompletionSource<DtlsConnection> _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<RTCError> _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<byte[]> _data = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];

    /// <summary>Ends with what the handshake has settled; fails when the session fails first.</summary>
    public Task<DtlsConnection> Connected => _connected.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public Task<RTCError> Failed => _failed.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public Task Closed => _closed.Task.WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Is called with each record of data, on the loop.</summary>
    public Action<byte[]>? Data { get; set; }

    /// <summary>Takes datagrams in the place of the link, and of what is kept of them.</summary>
    public FlightSender? Packet { get; set; }

    /// <summary>Takes records of data in the place of what keeps them.</summary>
    public FlightSender? Record { get; set; }

    /// <summary>What was told, in order: connected, data, failed, closed. Read it on the loop.</summary>
    public List<string> Events { get; } = [];

    /// <summary>The records of data. Read it on the loop.</summary>
    public IReadOnlyList<byte[]> Received => _data;

    /// <summary>The threads of handshakes that have sent.</summary>
    public IReadOnlyCollection<Thread> HandshakeThreads
    {
        get
        {
            lock (_gate)
            {
                return [.. _handshakeThreads];
            }
        }
    }

    /// <summary>Ends when so many records of data have come.</summary>
    public Task ReceivedCount(int count)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        loop.Post(() =>
        {
            _waiting.Add((count, reached));
            Release();
        });
        return reached.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    public void Send(ReadOnlySpan<byte> datagram)
    {
        if (Packet is { } packet)
        {
            packet(datagram);
            return;
        }

        if (Thread.CurrentThread.Name == DtlsHandshake.ThreadName)
        {
            lock (_gate)
            {
                _handshakeThreads.Add(Thread.CurrentThread);
            }
        }

        @out.Send(datagram.ToArray());
    }

    public void Post(Action work) => loop.Post(work);

    public void OnConnected(DtlsConnection connection)
    {
        Events.Add("connected");
        _connected.SetResult(connection);
    }

    public void OnData(ReadOnlySpan<byte> data)
    {
        if (Record is { } record)
        {
            record(data);
            return;
        }

        Events.Add("data");
        _data.Add(data.ToArray());
        Data?.Invoke(_data[^1]);
        Release();
    }

    public void OnFailed(RTCError error)
    {
        Events.Add("failed");
        _failed.SetResult(error);
        _connected.TrySetException(error);
        _ = _connected.Task.Exception;
    }

    public void OnClosed()
    {
        Events.Add("closed");
        _closed.SetResult();
    }

    private void Release()
    {
        foreach (var (_, reached) in _waiting.Where(w => _data.Count >= w.Count))
        {
            reached.TrySetResult();
        }
    }
}
