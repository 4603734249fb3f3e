namespace Conformance.WebRtc.Sctp;

internal sealed partial class DataSender
{
    /// <summary>T3-rtx has ended (RFC 9260 section 6.3.3).</summary>
    /// <returns>True when something was outstanding: an error of the path.</returns>
    public bool TimedOut(TimeSpan now)
    {
        _rto.BackOff();
        _burst = _options.MaxBurst;
        if (_chunks.Count == 0)
        {
            _isProbeDue = true;
            return false;
        }

        _congestion.TimedOut();
        _isFastRetransmitDue = false;
        for (var tsn = _chunks.First; tsn < _chunks.Next; tsn = tsn.Next)
        {
            ref var chunk = ref _chunks[tsn];
            (chunk.Misses, chunk.IsFastRetransmitted) = (0, false);
            if (chunk.Fate == ChunkFate.InFlight)
            {
                Lose(tsn);
            }
        }

        _isForwardDue = _forwardPoint >= _chunks.First;
        Timer.Start(now, _rto.Value);
        return true;
    }

    /// <summary>Appends FORWARD TSN, what is lost, and what is new, as far as there is room in the packet, the path and the peer (section 6.1).</summary>
    public void Write(TimeSpan now, ref PacketWriter writer)
    {
        WriteForwardTsn(now, ref writer);
        if (_burst > 0 && (WriteLost(now, ref writer) | WriteNew(now, ref writer)))
        {
            _burst--;
        }

        // What was given up on the way.
        WriteForwardTsn(now, ref writer);
    }

    private bool WriteLost(TimeSpan now, ref PacketWriter writer)
    {
        var isWritten = false;
        for (var tsn = _firstLost > _chunks.First ? _firstLost : _chunks.First; _lost > 0 && tsn < _chunks.Next; tsn = tsn.Next)
        {
            ref var chunk = ref _chunks[tsn];
            if (chunk.Fate != ChunkFate.Lost)
            {
                continue;
            }

            _firstLost = tsn;
            if (IsGivenUp(chunk, now))
            {
                Abandon(chunk.Message, tsn);
                continue;
            }

            // The first packet of a fast retransmission does not ask for room in the window. One chunk goes to a peer without room.
            var hasRoom = (_flight < _congestion.Window || _isFastRetransmitDue) && (PeerWindow >= chunk.Size || _flight == 0);
            if (!hasRoom || !TryAppend(tsn, chunk, ref writer))
            {
                break;
            }

            chunk.Fate = ChunkFate.InFlight;
            chunk.Transmissions++;
            _lost--;
            _flight += chunk.Size;
            isWritten = true;

            // Section 6.3.2, R1 and R4.
            if (tsn == _chunks.First || !Timer.IsRunning)
            {
                Timer.Start(now, _rto.Value);
            }
        }

        _isFastRetransmitDue &= !isWritten && _lost > 0;
        return isWritten;
    }

    private bool WriteNew(TimeSpan now, ref PacketWriter writer)
    {
        var isWritten = false;
        while (_lost == 0 && _flight < _congestion.Window && _chunks.Count < MostOutstanding && _queue.TryPeek(now, out var message))
        {
            if (_canAbandon && now >= message.ExpiresAt)
            {
                Abandon(message, _chunks.Next);
                continue;
            }

            var length = FragmentLength(message, writer);
            if (length == 0)
            {
                break;
            }

            if (!PeerHasRoomForNew(DataChunk.HeaderSize + Padding.Padded(length)))
            {
                if (!Timer.IsRunning)
                {
                    Timer.Start(now, _rto.Value);
                }

                break;
            }

            if (message.Offset == 0)
            {
                SendQueue.Number(message);
            }

            var tsn = _chunks.Next;
            ref var chunk = ref _chunks.Add(message, message.Offset, length);
            TryAppend(tsn, chunk, ref writer);
            chunk.Transmissions = 1;
            _flight += chunk.Size;
            _queue.Advance(length);
            if (_timed is null)
            {
                (_timed, _timedAt) = (tsn, now);
            }

            if (!Timer.IsRunning)
            {
                Timer.Start(now, _rto.Value);
            }

            isWritten = true;
            _isProbeDue = false;
        }

        return isWritten;
    }

    private static bool TryAppend(Tsn tsn, in OutstandingChunk chunk, ref PacketWriter writer)
    {
        var message = chunk.Message;
        var flags = message.FlagsOf(chunk.Offset, chunk.Length);
        return writer.TryAppend(new DataChunk
        {
            // What is sent again is waited for.
            Flags = chunk.Transmissions > 0 ? flags | DataFlags.Immediate : flags,
            Tsn = tsn,
            StreamId = message.Stream.Id,
            Ssn = message.Ssn,
            Ppid = message.Ppid,
            Payload = message.Data.Span.Slice(chunk.Offset, chunk.Length),
        });
    }

    /// <summary>Bytes of the next fragment for this packet; 0 when it is better put into the next one.</summary>
    private int FragmentLength(OutgoingMessage message, in PacketWriter writer)
    {
        var room = writer.Room - DataChunk.HeaderSize;
        var length = Math.Min(message.Left, _options.MaxFragmentSize);
        return length <= room ? length : message.Left > length && room >= _options.MaxFragmentSize / 2 ? room : 0;
    }

    /// <summary>MUST NOT send to a peer without room, but for one chunk each time that the timer ends (section 6.1, A).</summary>
    private bool PeerHasRoomForNew(int size) => PeerWindow >= size || (_flight == 0 && (_toldWindow > 0 || _isProbeDue));
}
