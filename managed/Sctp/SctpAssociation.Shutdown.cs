namespace Conformance.WebRtc.Sctp;

internal sealed partial class SctpAssociation
{
    private readonly Timer _shutdownTimer = new();
    private readonly Timer _shutdownGuard = new();
    private bool _isShutdownDue;
    private bool _isShutdownAckDue;

    /// <summary>Goes on when all that was sent is acknowledged (RFC 9260 section 9.2).</summary>
    private void ShutDownWhenIdle(TimeSpan now)
    {
        // What waits for streams to begin again is sent too.
        var isIdle = _sender is { IsIdle: true } && _outgoingReset!.IsIdle;
        if (State == SctpState.ShutdownPending && isIdle)
        {
            Become(SctpState.ShutdownSent, "all is acknowledged");
            _isShutdownDue = true;
            _shutdownGuard.Start(now, _options.RtoMax * 5);
        }
        else if (State == SctpState.ShutdownReceived && isIdle)
        {
            AcknowledgeShutdown(now, "all is acknowledged");
        }
    }

    private void AcknowledgeShutdown(TimeSpan now, string cause)
    {
        Become(SctpState.ShutdownAckSent, cause);
        (_isShutdownDue, _isShutdownAckDue) = (false, true);
        _shutdownGuard.Start(now, _options.RtoMax * 5);
    }

    private void WriteShutdown(TimeSpan now, ref PacketWriter writer)
    {
        if (_isShutdownDue && writer.TryAppend(new ShutdownChunk(_receiver!.Cumulative)))
        {
            _isShutdownDue = false;
            _shutdownTimer.Start(now, _rto.Value);
        }

        if (_isShutdownAckDue && writer.TryAppend(new EmptyChunk(ChunkType.ShutdownAck)))
        {
            _isShutdownAckDue = false;
            _shutdownTimer.Start(now, _rto.Value);
        }
    }

    /// <summary>T2-shutdown has ended.</summary>
    private void ShutdownTimedOut()
    {
        _rto.BackOff();
        (_isShutdownDue, _isShutdownAckDue) = (State == SctpState.ShutdownSent, State == SctpState.ShutdownAckSent);
        CountError("SHUTDOWN had no answer");
    }

    private void HandleShutdown(TimeSpan now, ShutdownChunk shutdown)
    {
        if (!IsAssociated)
        {
            Counters.UnexpectedChunks++;
            return;
        }

        _sender!.Acknowledge(now, shutdown.CumulativeTsn);
        switch (State)
        {
            case SctpState.Established or SctpState.ShutdownPending:
                Become(SctpState.ShutdownReceived, "SHUTDOWN");
                break;
            case SctpState.ShutdownSent:
                AcknowledgeShutdown(now, "SHUTDOWN");
                break;
            case SctpState.ShutdownAckSent:
                _isShutdownAckDue = true;
                break;
        }
    }

    private void HandleShutdownAck(uint tag)
    {
        if (State is SctpState.ShutdownSent or SctpState.ShutdownAckSent)
        {
            Reply(_peer.Tag, new EmptyChunk(ChunkType.ShutdownComplete));
            End(error: null, "SHUTDOWN ACK");
        }
        else if (!IsAssociated)
        {
            // MUST: the peer has an association of which this side knows nothing any more (sections 8.4 and 8.5.1).
            Reply(tag, new EmptyChunk(ChunkType.ShutdownComplete, IsTagReflected: true));
        }
        else
        {
            Counters.UnexpectedChunks++;
        }
    }

    private void HandleShutdownComplete()
    {
        if (State == SctpState.ShutdownAckSent)
        {
            End(error: null, "SHUTDOWN COMPLETE");
        }
        else
        {
            Counters.UnexpectedChunks++;
        }
    }
}
