using System.Diagnostics;
using Conformance.WebRtc;

namespace Conformance.Peers.Benchmarks;

/// <summary>A managed connection with one channel: what <c>openSide</c> of <c>fixtures/bench/bench.js</c> is in a page. Only on its loop.</summary>
internal sealed class ManagedEnd
{
    private readonly RTCPeerConnection _connection = new();
    private readonly TaskCompletionSource _opened = new();
    private readonly bool _isOfferer;
    private readonly Action<Signal> _tell;
    private RTCDataChannel? _channel;
    private bool _isSending;

    public ManagedEnd(bool isOfferer, Action<Signal> tell)
    {
        (_isOfferer, _tell) = (isOfferer, tell);
        _connection.OnIceCandidate += (_, e) =>
        {
            if (e.Candidate is { Candidate.Length: > 0 } candidate)
            {
                tell(new Signal(null, candidate.ToJson()));
            }
        };
        _connection.OnDataChannel += (_, e) => Take(e.Channel);
        _connection.OnConnectionStateChange += (_, _) =>
        {
            if (_connection.ConnectionState == RTCPeerConnectionState.Failed)
            {
                _opened.TrySetException(new InvalidOperationException("the connection failed"));
            }
        };
    }

    /// <summary>The channel is open.</summary>
    public Task Opened => _opened.Task;

    /// <summary>All that was told has been taken.</summary>
    public Task Received { get; private set; } = Task.CompletedTask;

    /// <summary>Makes the channel and the offer.</summary>
    public async Task StartAsync()
    {
        Take(_connection.CreateDataChannel("bench"));
        await DescribeAsync();
    }

    /// <summary>Takes what the other side tells, in order.</summary>
    public void Receive(Signal told) => Received = ReceiveAfterAsync(Received, told);

    /// <summary>Sends until the connection is closed, with no more in the buffer than asked.</summary>
    public void StartSending(Transfer transfer)
    {
        var channel = _channel!;
        var data = new byte[transfer.Size];
        _isSending = true;
        channel.BufferedAmountLowThreshold = transfer.Room / 4;
        channel.OnBufferedAmountLow += (_, _) => Fill(channel, data, transfer.Room);
        Fill(channel, data, transfer.Room);
    }

    /// <summary>Counts what arrives.</summary>
    public Task<Transferred> CountAsync(Transfer transfer)
    {
        var counted = new TaskCompletionSource<Transferred>();
        var (first, begun, messages, bytes) = (0L, 0L, 0L, 0L);
        _channel!.OnClose += (_, _) => counted.TrySetException(new InvalidOperationException("the channel closed"));
        _channel.OnMessage += (_, e) =>
        {
            var now = Stopwatch.GetTimestamp();
            first = first == 0 ? now : first;
            if (begun == 0)
            {
                begun = Stopwatch.GetElapsedTime(first, now) >= transfer.WarmUp ? now : 0;
                return;
            }

            messages++;
            bytes += ((byte[])e.Data).Length;
            if (Stopwatch.GetElapsedTime(begun, now) is var elapsed && elapsed >= transfer.Length)
            {
                counted.TrySetResult(new Transferred(messages, bytes, elapsed.TotalSeconds));
            }
        };
        return counted.Task;
    }

    /// <summary>Closes the connection.</summary>
    public void Close()
    {
        _isSending = false;
        _connection.Close();
    }

    private void Take(RTCDataChannel channel)
    {
        _channel = channel;
        if (channel.ReadyState == RTCDataChannelState.Open)
        {
            _opened.TrySetResult();
        }
        else
        {
            channel.OnOpen += (_, _) => _opened.TrySetResult();
        }
    }

    private async Task ReceiveAfterAsync(Task previous, Signal told)
    {
        await previous;
        if (told.Candidate is { } candidate)
        {
            await _connection.AddIceCandidate(candidate);
            return;
        }

        await _connection.SetRemoteDescription(told.Description!);
        if (!_isOfferer)
        {
            await DescribeAsync();
        }
    }

    private async Task DescribeAsync()
    {
        await _connection.SetLocalDescription();
        _tell(new Signal(_connection.LocalDescription!.ToJson(), null));
    }

    private void Fill(RTCDataChannel channel, byte[] data, int room)
    {
        while (_isSending && channel.ReadyState == RTCDataChannelState.Open && channel.BufferedAmount < room)
        {
            channel.Send(data);
        }
    }
}
