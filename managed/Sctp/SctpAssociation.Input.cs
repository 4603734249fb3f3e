using System.Text;

namespace Conformance.WebRtc.Sctp;

internal sealed partial class SctpAssociation
{
    /// <summary>Takes a packet of the peer. Whatever its bytes are, nothing is thrown.</summary>
    /// <param name="now">The time.</param>
    /// <param name="packet">The bytes.</param>
    /// <param name="isMoreThere">Others may have come together with it, and <see cref="EndBatch"/> is called behind the last one.</param>
    public void HandlePacket(TimeSpan now, ReadOnlySpan<byte> packet, bool isMoreThere = false)
    {
        Counters.PacketsReceived++;
        if (!PacketHeader.TryParse(packet, out var header) || header.SourcePort != _options.RemotePort || header.DestinationPort != _options.LocalPort)
        {
            Counters.BadHeaders++;
            return;
        }

        if (!PacketChecksum.IsValid(packet))
        {
            Counters.BadChecksums++;
            return;
        }

        var chunks = new ChunkReader(packet[PacketHeader.Size..]);
        var isFirst = true;
        var hasData = false;
        while (chunks.TryNext(out var chunk))
        {
            if (isFirst && !IsForThisAssociation(header.VerificationTag, chunk))
            {
                return;
            }

            // MUST NOT be with others in a packet: INIT, INIT ACK, SHUTDOWN COMPLETE (section 6.10).
            if (chunk.Type is ChunkType.Init or ChunkType.InitAck or ChunkType.ShutdownComplete && !(isFirst && chunks.IsAtEnd))
            {
                Counters.MalformedChunks++;
                break;
            }

            isFirst = false;
            hasData |= chunk.Type is ChunkType.Data or ChunkType.ForwardTsn;
            if (!Handle(now, header.VerificationTag, chunk))
            {
                break;
            }
        }

        Counters.MalformedChunks += chunks.IsMalformed ? 1 : 0;
        if (hasData && IsAssociated)
        {
            EndDataPacket(now, isMoreThere);
        }
    }

    /// <summary>No more packets have come together with the last one.</summary>
    /// <returns>True when there is something to transmit for it.</returns>
    public bool EndBatch()
    {
        if (!IsAssociated)
        {
            return false;
        }

        _receiver!.Schedule.BatchEnded();
        return _receiver.Schedule.IsDue;
    }

    /// <summary>Checks the verification tag (section 8.5); what is of no association is answered by its first chunk (section 8.4).</summary>
    private bool IsForThisAssociation(uint tag, Chunk first)
    {
        var isTagReflected = first.Type is ChunkType.Abort or ChunkType.ShutdownComplete && (first.Flags & ErrorChunk.TagReflected) != 0;
        var isGood = first.Type switch
        {
            ChunkType.Init => tag == 0,

            // Compared with the tag in the cookie.
            ChunkType.CookieEcho => true,
            ChunkType.ShutdownAck when !IsAssociated => true,
            _ => State is not (SctpState.Closed or SctpState.Ended) && tag != 0 && tag == (isTagReflected ? _peer.Tag : _localTag),
        };
        if (!isGood)
        {
            Counters.BadTags++;

            // One that is over answers, so that a peer that has missed the end learns of it.
            if (State == SctpState.Ended && first.Type is not (ChunkType.Init or ChunkType.Abort or ChunkType.ShutdownComplete or ChunkType.CookieAck or ChunkType.Error))
            {
                Reply(tag, new ErrorChunk { IsAbort = true, IsTagReflected = true, Causes = [] });
            }
        }

        return isGood;
    }

    /// <summary>Handles a chunk; false when the rest of the packet is not read.</summary>
    private bool Handle(TimeSpan now, uint tag, Chunk chunk)
    {
        switch (chunk.Type)
        {
            case ChunkType.Data when DataChunk.TryParse(chunk, out var data):
                return HandleData(data);
            case ChunkType.Sack when SackChunk.TryParse(chunk, out var sack):
                HandleSack(now, sack);
                break;
            case ChunkType.Init when InitChunk.TryParse(chunk, out var init):
                HandleInit(now, init);
                break;
            case ChunkType.InitAck when InitChunk.TryParse(chunk, out var ack):
                HandleInitAck(now, ack);
                break;
            case ChunkType.CookieEcho when CookieEchoChunk.TryParse(chunk, out var echo):
                return HandleCookieEcho(now, tag, echo);
            case ChunkType.CookieAck when EmptyChunk.TryParse(chunk, out _):
                HandleCookieAck(now);
                break;
            case ChunkType.Heartbeat or ChunkType.HeartbeatAck when HeartbeatChunk.TryParse(chunk, out var heartbeat):
                HandleHeartbeat(now, heartbeat);
                break;
            case ChunkType.ForwardTsn when ForwardTsnChunk.TryParse(chunk, out var forward):
                HandleForwardTsn(forward);
                break;
            case ChunkType.Reconfig when ReconfigChunk.TryParse(chunk, out var reconfig):
                return HandleReconfig(now, reconfig);
            case ChunkType.Abort when ErrorChunk.TryParse(chunk, out var abort):
                HandleAbort(abort);
                return false;
            case ChunkType.Error when ErrorChunk.TryParse(chunk, out var error):
                HandleError(now, error);
                break;
            case ChunkType.Shutdown when ShutdownChunk.TryParse(chunk, out var shutdown):
                HandleShutdown(now, shutdown);
                break;
            case ChunkType.ShutdownAck when EmptyChunk.TryParse(chunk, out _):
                HandleShutdownAck(tag);
                break;
            case ChunkType.ShutdownComplete when EmptyChunk.TryParse(chunk, out _):
                HandleShutdownComplete();
                break;
            case ChunkType.Padding:
                break;
            case var type when Enum.IsDefined(type):
                Counters.MalformedChunks++;
                return false;
            default:
                return HandleUnknown(chunk);
        }

        return State != SctpState.Ended;
    }

    private bool HandleUnknown(Chunk chunk)
    {
        Counters.UnknownChunks++;
        var action = UnrecognizedAction.OfChunk(chunk.Type);
        if (action.IsReported && IsAssociated)
        {
            Control(new ErrorChunk { IsAbort = false, Causes = ErrorCause.Encode(ErrorCauseCode.UnrecognizedChunkType, chunk.Whole) });
        }

        return action.IsSkipped;
    }

    private bool HandleData(in DataChunk data)
    {
        if (State is not (SctpState.Established or SctpState.ShutdownPending or SctpState.ShutdownSent))
        {
            Counters.UnexpectedChunks++;
            return true;
        }

        switch (_receiver!.Receive(data))
        {
            case DataArrival.Duplicate:
                Counters.DuplicateTsns++;
                break;
            case DataArrival.NoRoom:
                Counters.DroppedForRoom++;
                break;
            case DataArrival.InvalidStream:
                Span<byte> stream = [(byte)(data.StreamId >> 8), (byte)data.StreamId, 0, 0];
                Control(new ErrorChunk { IsAbort = false, Causes = ErrorCause.Encode(ErrorCauseCode.InvalidStreamIdentifier, stream) });
                break;
            case DataArrival.Empty:
                AbortWith(ErrorCauseCode.NoUserData, $"DATA {data.Tsn} has no payload; one byte or more is expected (RFC 9260 section 6.2)");
                return false;
            case DataArrival.Contradiction:
                AbortWith(ErrorCauseCode.ProtocolViolation, $"DATA {data.Tsn} of stream {data.StreamId} stands within a message of another one (RFC 9260 section 6.9)");
                return false;
            case DataArrival.TooLong:
                AbortWith(ErrorCauseCode.OutOfResource, $"a message on stream {data.StreamId} is longer than {_options.MaxReceivedMessageSize} bytes");
                return false;
        }

        return true;
    }

    private void EndDataPacket(TimeSpan now, bool isMoreThere)
    {
        _receiver!.EndPacket(now, isMoreThere);
        _incomingReset!.DataArrived();

        // MUST: one that waits for the end of a shutdown answers data with SHUTDOWN too (section 9.2).
        if (State == SctpState.ShutdownSent)
        {
            _receiver.Schedule.MakeDue();
            _isShutdownDue = true;
        }
    }

    private void HandleSack(TimeSpan now, in SackChunk sack)
    {
        if (!IsAssociated)
        {
            Counters.UnexpectedChunks++;
            return;
        }

        switch (_sender!.Acknowledge(now, sack))
        {
            case SackArrival.Progress:
                _errors = 0;
                _heartbeat.Postpone(now);
                break;
            case SackArrival.Impossible:
                AbortWith(
                    ErrorCauseCode.ProtocolViolation,
                    $"SACK acknowledges {sack.CumulativeTsn}; the last TSN that was sent is {_sender.LastTsn} (RFC 9260 section 6.2.1)");
                break;
        }
    }

    private void HandleForwardTsn(in ForwardTsnChunk forward)
    {
        if (State is SctpState.Established or SctpState.ShutdownPending or SctpState.ShutdownSent)
        {
            _receiver!.Receive(forward);
        }
        else
        {
            Counters.UnexpectedChunks++;
        }
    }

    private void HandleHeartbeat(TimeSpan now, in HeartbeatChunk heartbeat)
    {
        if (!IsAssociated)
        {
            Counters.UnexpectedChunks++;
        }
        else if (!heartbeat.IsAck)
        {
            Control(new HeartbeatChunk { IsAck = true, Info = heartbeat.Info });
        }
        else if (_heartbeat.TryAcknowledge(now, heartbeat.Info))
        {
            _errors = 0;
        }
    }

    private void HandleAbort(in ErrorChunk abort)
    {
        if (State == SctpState.Closed)
        {
            return;
        }

        ErrorCauseCode? code = null;
        var said = "";
        var causes = new ParameterReader(abort.Causes);
        if (causes.TryNext(out var cause))
        {
            code = cause.Cause;
            said = cause.Cause is ErrorCauseCode.UserInitiatedAbort or ErrorCauseCode.ProtocolViolation ? Encoding.UTF8.GetString(cause.Value) : "";
        }

        // The peer has ended, which here means that it has got the SHUTDOWN ACK: it answers a packet that came behind that one, and so was out of the
        // blue (section 8.4), and the answer has overtaken its SHUTDOWN COMPLETE. All that was sent is acknowledged.
        if (State == SctpState.ShutdownAckSent && code is null)
        {
            End(error: null, "ABORT in the place of SHUTDOWN COMPLETE");
            return;
        }

        End(new SctpError(code, said.Length > 0 ? $"ABORT of the peer, {code}: {said}" : $"ABORT of the peer, {code?.ToString() ?? "no cause"}", IsFromPeer: true), "ABORT");
    }

    private void HandleError(TimeSpan now, in ErrorChunk error)
    {
        Counters.ErrorsReceived++;
        var causes = new ParameterReader(error.Causes);
        while (causes.TryNext(out var cause))
        {
            // Section 5.2.6: begins again with a new INIT.
            if (cause.Cause == ErrorCauseCode.StaleCookie && State == SctpState.CookieEchoed)
            {
                var attempts = _initAttempts + 1;
                _isCookieDue = false;
                BeginInit(now, "ERROR: stale cookie");
                _initAttempts = attempts;
            }
        }
    }

    /// <summary>RE-CONFIG (RFC 6525 section 5.2).</summary>
    private bool HandleReconfig(TimeSpan now, in ReconfigChunk reconfig)
    {
        if (!IsAssociated)
        {
            Counters.UnexpectedChunks++;
            return true;
        }

        var parameters = new ParameterReader(reconfig.Parameters);
        while (parameters.TryNext(out var parameter))
        {
            switch (parameter.Type)
            {
                case ParameterType.OutgoingResetRequest when OutgoingResetRequest.TryParse(parameter, out var request):
                    _incomingReset!.Take(request);
                    break;
                case ParameterType.ReconfigResponse when ReconfigResponse.TryParse(parameter, out var response):
                    _errors = _outgoingReset!.TryEnd(now, response) ? 0 : _errors;
                    break;
                case ParameterType.IncomingResetRequest or ParameterType.TsnResetRequest or ParameterType.AddOutgoingStreams or ParameterType.AddIncomingStreams
                    when parameter.Value.Length >= sizeof(uint):
                    _incomingReset!.Refuse(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(parameter.Value));
                    break;
                default:
                    Counters.MalformedChunks++;
                    return false;
            }
        }

        return true;
    }
}
