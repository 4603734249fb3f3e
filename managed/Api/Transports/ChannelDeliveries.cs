namespace Conformance.WebRtc;

/// <summary>
/// What channels are told on the connection's loop, in order. All that comes before the loop gets to it is one task; each message has its
/// event, and the microtask checkpoint after its listeners, for itself. Nothing is allocated for a message.
/// </summary>
/// <param name="loop">The connection's loop.</param>
/// <param name="taken">Is told on it how many bytes of messages have been handed out.</param>
internal sealed class ChannelDeliveries(RtcLoop loop, Action<int> taken)
{
    private readonly Lock _gate = new();
    private readonly Queue<ChannelDelivery> _waiting = new();

    // How many belong to each task that nothing may be added to; then the task that takes more.
    private readonly Queue<int> _cut = new();
    private int _open;
    private Action? _run;

    /// <summary>Tells a channel something, after what was told before. May be called anywhere.</summary>
    public void Add(in ChannelDelivery delivery)
    {
        lock (_gate)
        {
            _waiting.Enqueue(delivery);
            if (_open++ > 0)
            {
                return;
            }
        }

        loop.Post(_run ??= Run);
    }

    /// <summary>What is told from now on comes after the tasks that are posted to the loop by now. May be called anywhere.</summary>
    public void Cut()
    {
        lock (_gate)
        {
            if (_open > 0)
            {
                _cut.Enqueue(_open);
                _open = 0;
            }
        }
    }

    private void Run()
    {
        var bytes = 0;
        for (var left = Begin(); left > 0; left--)
        {
            var delivery = Take();
            if (delivery.Message is { } message)
            {
                bytes += delivery.Bytes;
                delivery.Channel.HandOut(message, delivery.IsText);
            }
            else
            {
                delivery.Channel.LowerBufferedAmount(delivery.Bytes);
            }
        }

        if (bytes > 0)
        {
            taken(bytes);
        }
    }

    private int Begin()
    {
        lock (_gate)
        {
            if (!_cut.TryDequeue(out var count))
            {
                (count, _open) = (_open, 0);
            }

            return count;
        }
    }

    private ChannelDelivery Take()
    {
        lock (_gate)
        {
            return _waiting.Dequeue();
        }
    }
}
