using System.Text;

namespace Conformance.WebRtc.Sctp;

internal sealed partial class SctpAssociation
{
    /// <summary>Begins the handshake (RFC 9260 section 5.1). Both sides may do so.</summary>
    public void Connect(TimeSpan now)
    {
        if (State != SctpState.Closed)
        {
            return;
        }

        (_localTag, _localInitialTsn) = (NewTag(), new Tsn(RandomNumber()));
        BeginInit(now, "ASSOCIATE");
    }

    /// <summary>Queues a message. It may be called before the association is established.</summary>
    /// <param name="now">The time, from which a lifetime counts.</param>
    /// <param name="streamId">The stream.</param>
    /// <param name="ppid">What the message is.</param>
    /// <param name="data">One byte or more, to which nobody writes any more. It is not copied.</param>
    /// <param name="options">How it is sent.</param>
    /// <exception cref="ArgumentException">The message is empty, or the stream is beyond those that the peer takes.</exception>
    /// <exception cref="InvalidOperationException">The association shuts down or has ended.</exception>
    public void Send(TimeSpan now, ushort streamId, Ppid ppid, ReadOnlyMemory<byte> data, SendOptions options = default)
    {
        if (data.IsEmpty)
        {
            throw new ArgumentException("a DATA chunk has one byte of payload or more (RFC 9260 section 3.3.1)", nameof(data));
        }

        if (State is SctpState.ShutdownPending or SctpState.ShutdownSent or SctpState.ShutdownReceived or SctpState.ShutdownAckSent or SctpState.Ended)
        {
            throw new InvalidOperationException($"the association is {State}; it takes messages before and while it is Established (RFC 9260 section 9.2)");
        }

        if (IsAssociated && streamId >= _peer.OutboundStreams)
        {
            throw new ArgumentException($"stream {streamId}; the peer takes {_peer.OutboundStreams} streams (RFC 9260 section 6.5)", nameof(streamId));
        }

        _queue.Enqueue(now, streamId, ppid, data, options);
        _sender?.Queued();
    }

    /// <summary>Begins streams again after all that is queued for them (RFC 6525 section 5.1.2). What is queued later waits for that.</summary>
    /// <param name="streamIds">The streams.</param>
    public void ResetStreams(params ReadOnlySpan<ushort> streamIds)
    {
        foreach (var id in streamIds)
        {
            if (_outgoingReset is { } reset)
            {
                reset.Want(_queue.Stream(id));
            }
            else
            {
                _resetsToCome.Add(id);
            }
        }

        RefuseResetsIfUnknown();
    }

    /// <summary>Ends it when all that is queued has arrived (RFC 9260 section 9.2). Before it is established it just ends.</summary>
    public void Shutdown()
    {
        if (State == SctpState.Established)
        {
            Become(SctpState.ShutdownPending, "SHUTDOWN of the application");
        }
        else if (State < SctpState.Established)
        {
            End(error: null, "SHUTDOWN of the application");
        }
    }

    /// <summary>Ends it at once and tells the peer (RFC 9260 section 9.1).</summary>
    /// <param name="reason">What the peer is told.</param>
    public void Abort(string reason)
    {
        if (State == SctpState.Ended)
        {
            return;
        }

        var isKnown = _peer.Tag != 0;
        if (isKnown)
        {
            Reply(_peer.Tag, new ErrorChunk { IsAbort = true, Causes = ErrorCause.Encode(ErrorCauseCode.UserInitiatedAbort, Encoding.UTF8.GetBytes(reason)) });
        }

        End(error: null, $"ABORT of the application: {reason}");
    }
}
