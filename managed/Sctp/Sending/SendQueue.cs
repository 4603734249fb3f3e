namespace Conformance.WebRtc.Sctp;

/// <summary>
/// Messages that are not, or not wholly, in chunks yet. Streams take turns by messages: the fragments of one message have consecutive TSNs
/// (RFC 9260 section 6.9).
/// </summary>
/// <param name="events">Is told of bytes that leave.</param>
internal sealed class SendQueue(SctpEvents events)
{
    private const int MostSpares = 256;
    private readonly Dictionary<ushort, OutboundStream> _streams = [];
    private readonly Queue<OutboundStream> _turns = new();
    private readonly Stack<OutgoingMessage> _spares = new();
    private OutgoingMessage? _current;

    /// <summary>True when nothing waits that can be sent before a reset is done.</summary>
    public bool IsEmpty => _current is null && _turns.Count == 0;

    public OutboundStream Stream(ushort id)
    {
        if (!_streams.TryGetValue(id, out var stream))
        {
            _streams.Add(id, stream = new OutboundStream(id));
        }

        return stream;
    }

    /// <summary>The ids of the streams that have been used.</summary>
    public ushort[] Ids() => [.. _streams.Keys.Order()];

    public void Enqueue(TimeSpan now, ushort streamId, Ppid ppid, ReadOnlyMemory<byte> data, SendOptions options)
    {
        if (!_spares.TryPop(out var message))
        {
            message = new OutgoingMessage();
        }

        message.Stream = Stream(streamId);
        message.Ppid = ppid;
        message.Data = data;
        message.IsUnordered = options.IsUnordered;
        message.MaxRetransmits = options.MaxRetransmits;
        message.ExpiresAt = options.MaxLifetime is { } lifetime ? now + lifetime : TimeSpan.MaxValue;
        (message.Offset, message.Chunks, message.IsAbandoned) = (0, 0, false);
        message.Stream.Enqueue(message);
        Schedule(message.Stream);
    }

    /// <summary>The message whose next fragment is to be sent. Messages whose time is over are dropped on the way.</summary>
    public bool TryPeek(TimeSpan now, out OutgoingMessage message)
    {
        if (_current is { Offset: 0 } waiting && now >= waiting.ExpiresAt)
        {
            _current = null;
            Drop(waiting);
        }

        while (_current is null && _turns.TryDequeue(out var stream))
        {
            stream.IsScheduled = false;
            if (!stream.TryPeek(out var next))
            {
                continue;
            }

            stream.Dequeue();
            Schedule(stream);
            if (now < next.ExpiresAt)
            {
                _current = next;
            }
            else
            {
                Drop(next);
            }
        }

        message = _current!;
        return _current is not null;
    }

    /// <summary>The first fragment of the current message is about to be made: gives it its number.</summary>
    public static void Number(OutgoingMessage message)
    {
        if (!message.IsUnordered)
        {
            message.Ssn = message.Stream.NextSsn;
            message.Stream.NextSsn = message.Ssn.Next;
        }
    }

    /// <summary>A fragment of the current message has been made.</summary>
    public void Advance(int length)
    {
        var message = _current!;
        message.Offset += length;
        Left(message.Stream, length);
        if (message.Left == 0)
        {
            _current = null;
        }
    }

    /// <summary>Drops what is left of a message if it is the current one.</summary>
    /// <returns>True when it is.</returns>
    public bool TryDropRest(OutgoingMessage message)
    {
        if (_current != message)
        {
            return false;
        }

        _current = null;
        Left(message.Stream, message.Left);
        return true;
    }

    /// <summary>A reset has ended: the stream goes on.</summary>
    public void EndReset(ushort id, bool isPerformed)
    {
        var stream = Stream(id);
        stream.EndReset(isPerformed);
        Schedule(stream);
    }

    /// <summary>True when all fragments of what was queued before a reset are made.</summary>
    public bool IsDrained(OutboundStream stream) => stream.IsDrained && _current?.Stream != stream;

    /// <summary>All streams begin again (RFC 9260 section 5.2.4.1): a message that is partly sent is dropped, the others stay.</summary>
    public void Restart()
    {
        if (_current is { } message)
        {
            TryDropRest(message);
        }

        foreach (var stream in _streams.Values)
        {
            stream.EndReset(isPerformed: true);
            Schedule(stream);
        }
    }

    /// <summary>Nothing refers to a message any more: its object can be used for another one.</summary>
    public void Recycle(OutgoingMessage message)
    {
        message.Data = default;
        if (_spares.Count < MostSpares)
        {
            _spares.Push(message);
        }
    }

    private void Schedule(OutboundStream stream)
    {
        if (!stream.IsScheduled && !stream.IsDrained)
        {
            stream.IsScheduled = true;
            _turns.Enqueue(stream);
        }
    }

    private void Drop(OutgoingMessage message)
    {
        Left(message.Stream, message.Data.Length);
        Recycle(message);
    }

    private void Left(OutboundStream stream, int bytes) => events.AddReduced(stream, bytes);
}
