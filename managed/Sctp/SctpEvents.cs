namespace Conformance.WebRtc.Sctp;

/// <summary>What is to be told, in order. Bytes that leave the queue of a stream are summed up until they are told.</summary>
internal sealed class SctpEvents
{
    private readonly Queue<SctpEvent> _events = new();
    private readonly Queue<OutboundStream> _reduced = new();

    /// <summary>Payload bytes of the messages that wait here.</summary>
    public int MessageBytes { get; private set; }

    /// <summary>Bytes that whoever has taken messages holds for their readers.</summary>
    public int HeldBytes { get; set; }

    /// <summary>Bytes that wait to be read, taken or not.</summary>
    public int UnreadBytes => MessageBytes + HeldBytes;

    public void Add(SctpEvent told) => _events.Enqueue(told);

    public void Add(in ReceivedMessage message)
    {
        MessageBytes += message.Payload.Length;
        Add(new SctpEvent { Kind = SctpEventKind.Message, StreamId = message.StreamId, Ppid = message.Ppid, Payload = message.Payload });
    }

    public void AddReduced(OutboundStream stream, int bytes)
    {
        if (stream.BytesToTell == 0)
        {
            _reduced.Enqueue(stream);
        }

        stream.BytesToTell += bytes;
    }

    public bool TryTake(out SctpEvent told)
    {
        // A stream tells that it is empty before it tells that it is reset.
        if (_reduced.TryDequeue(out var stream))
        {
            told = new SctpEvent { Kind = SctpEventKind.BufferedAmountReduced, StreamId = stream.Id, Bytes = stream.BytesToTell };
            stream.BytesToTell = 0;
            return true;
        }

        if (!_events.TryDequeue(out told))
        {
            return false;
        }

        if (told.Kind == SctpEventKind.Message)
        {
            MessageBytes -= told.Payload.Length;
        }

        return true;
    }
}
