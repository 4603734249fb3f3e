namespace Conformance.WebRtc.Sctp;

/// <summary>A stream of this side: its messages that wait, and the number of the next one.</summary>
/// <param name="id">Its id.</param>
internal sealed class OutboundStream(ushort id)
{
    private readonly Queue<OutgoingMessage> _messages = new();
    private Queue<OutgoingMessage>? _afterReset;

    public ushort Id => id;

    /// <summary>The SSN of the next ordered message.</summary>
    public Ssn NextSsn { get; set; }

    /// <summary>Where it is with a reset.</summary>
    public StreamResetState ResetState { get; private set; }

    /// <summary>Bytes that have left since the application was told.</summary>
    public int BytesToTell { get; set; }

    /// <summary>True while it has its turn to come.</summary>
    public bool IsScheduled { get; set; }

    /// <summary>True when nothing waits that comes before a reset.</summary>
    public bool IsDrained => _messages.Count == 0;

    /// <summary>Queues a message; after a reset that is asked for, if there is one.</summary>
    public void Enqueue(OutgoingMessage message) => (ResetState == StreamResetState.None ? _messages : _afterReset ??= new()).Enqueue(message);

    /// <summary>The message that is next.</summary>
    public bool TryPeek(out OutgoingMessage message) => _messages.TryPeek(out message!);

    public void Dequeue() => _messages.Dequeue();

    /// <summary>A reset is asked for: what is queued from now on waits for it.</summary>
    public void BeginReset() => ResetState = StreamResetState.Wanted;

    /// <summary>The reset is asked of the peer.</summary>
    public void RequestReset() => ResetState = StreamResetState.Requested;

    /// <summary>The reset is done, or refused: the messages that waited for it are next.</summary>
    public void EndReset(bool isPerformed)
    {
        ResetState = StreamResetState.None;
        if (isPerformed)
        {
            NextSsn = default;
        }

        while (_afterReset is not null && _afterReset.TryDequeue(out var message))
        {
            _messages.Enqueue(message);
        }
    }
}
