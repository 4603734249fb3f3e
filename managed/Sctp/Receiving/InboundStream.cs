namespace Conformance.WebRtc.Sctp;

/// <summary>A stream of the peer: puts whole ordered messages in order (RFC 9260 section 6.6).</summary>
internal sealed class InboundStream
{
    private Dictionary<ushort, ReceivedMessage>? _waiting;

    /// <summary>The number of the next ordered message.</summary>
    public Ssn Next { get; private set; }

    /// <summary>True when this is the next one, which counts as handed out then.</summary>
    public bool TryPass(Ssn ssn)
    {
        if (ssn != Next)
        {
            return false;
        }

        Next = Next.Next;
        return true;
    }

    /// <summary>Keeps a message that is ahead of its turn; false when its turn is over.</summary>
    public bool TryKeep(in ReceivedMessage message) => message.Ssn > Next && (_waiting ??= []).TryAdd(message.Ssn.Value, message);

    /// <summary>Takes the next message if it waits here.</summary>
    public bool TryTakeNext(out ReceivedMessage message)
    {
        message = default;
        if (_waiting is null || !_waiting.Remove(Next.Value, out message))
        {
            return false;
        }

        Next = Next.Next;
        return true;
    }

    /// <summary>Takes a waiting message that is not after this one; moves on past those that never come (RFC 3758 section 3.6).</summary>
    /// <returns>False when there is none any more; <see cref="Next"/> is after <paramref name="last"/> then.</returns>
    public bool TrySkip(Ssn last, out ReceivedMessage message)
    {
        message = default;
        if (_waiting is not { Count: > 0 })
        {
            if (Next <= last)
            {
                Next = last.Next;
            }

            return false;
        }

        while (Next <= last)
        {
            if (TryTakeNext(out message))
            {
                return true;
            }

            Next = Next.Next;
        }

        return false;
    }

    /// <summary>Begins again with SSN 0 (RFC 6525 section 5.2.2).</summary>
    /// <returns>Messages that had waited, which cannot come to their turn.</returns>
    public IEnumerable<ReceivedMessage> Reset()
    {
        var dropped = _waiting?.Values.ToArray() ?? [];
        _waiting?.Clear();
        Next = default;
        return dropped;
    }
}
