namespace Conformance.WebRtc.Sctp;

internal sealed partial class DataSender
{
    private readonly List<SkippedStream> _skipped = [];
    private Tsn _forwardPoint;
    private Tsn _toldForwardPoint;
    private TimeSpan _toldForwardAt;
    private bool _isForwardDue;

    /// <summary>True when a lost chunk is not to be sent again (RFC 3758 section 4.1, RFC 7496 section 3).</summary>
    private bool IsGivenUp(in OutstandingChunk chunk, TimeSpan now) =>
        _canAbandon && (now >= chunk.Message.ExpiresAt || chunk.Transmissions > chunk.Message.MaxRetransmits);

    /// <summary>Gives up a message: all of its chunks, and what is not in chunks yet.</summary>
    /// <param name="message">The message.</param>
    /// <param name="tsn">One of its chunks; any TSN when it is the one that is being sent.</param>
    private void Abandon(OutgoingMessage message, Tsn tsn)
    {
        message.IsAbandoned = true;
        if (_queue.TryDropRest(message))
        {
            // The peer may have acknowledged all fragments that it was sent: a TSN after them, never sent, is what it can be told to skip.
            tsn = _chunks.Next;
            _chunks.Add(message, message.Offset, 0).Fate = ChunkFate.Abandoned;
        }

        while (tsn > _chunks.First && _chunks[tsn.Previous].Message == message)
        {
            tsn = tsn.Previous;
        }

        for (; tsn < _chunks.Next && _chunks[tsn].Message == message; tsn = tsn.Next)
        {
            ref var chunk = ref _chunks[tsn];
            switch (chunk.Fate)
            {
                case ChunkFate.InFlight:
                    _flight -= chunk.Size;
                    break;
                case ChunkFate.Lost:
                    _lost--;
                    break;
                case ChunkFate.Acknowledged:
                    _gapAcknowledged--;
                    break;
            }

            chunk.Fate = ChunkFate.Abandoned;
            if (tsn == _timed)
            {
                _timed = null;
            }
        }

        AdvanceForwardPoint();
    }

    /// <summary>Moves the Advanced.Peer.Ack.Point over what is given up (RFC 3758 section 3.5, C1 and C2).</summary>
    private void AdvanceForwardPoint()
    {
        if (_forwardPoint < _chunks.First.Previous)
        {
            _forwardPoint = _chunks.First.Previous;
        }

        while (_forwardPoint.Next < _chunks.Next && _chunks[_forwardPoint.Next].Fate == ChunkFate.Abandoned)
        {
            _forwardPoint = _forwardPoint.Next;
        }

        _isForwardDue |= _forwardPoint >= _chunks.First && _forwardPoint > _toldForwardPoint;
    }

    private void WriteForwardTsn(TimeSpan now, ref PacketWriter writer)
    {
        // C3: a peer that goes on acknowledging less than the point has not got the chunk.
        if (!_isForwardDue && (_forwardPoint < _chunks.First || now - _toldForwardAt < _rto.Value))
        {
            return;
        }

        _skipped.Clear();
        var point = _chunks.First.Previous;
        var room = (writer.Room - ForwardTsnChunk.HeaderSize) / SkippedStream.Size;
        for (var tsn = _chunks.First; tsn <= _forwardPoint && TrySkip(_chunks[tsn].Message, room); tsn = tsn.Next)
        {
            point = tsn;
        }

        Span<byte> streams = stackalloc byte[_skipped.Count * SkippedStream.Size];
        for (var i = 0; i < _skipped.Count; i++)
        {
            _skipped[i].Write(streams[(i * SkippedStream.Size)..]);
        }

        if (point >= _chunks.First && writer.TryAppend(new ForwardTsnChunk { NewCumulativeTsn = point, Streams = streams }))
        {
            (_isForwardDue, _toldForwardPoint, _toldForwardAt) = (false, point, now);
            if (!Timer.IsRunning)
            {
                Timer.Start(now, _rto.Value);
            }
        }
    }

    /// <summary>Notes the stream of an ordered message; false when there is no room for it.</summary>
    private bool TrySkip(OutgoingMessage message, int room)
    {
        if (message.IsUnordered)
        {
            return true;
        }

        var skipped = new SkippedStream(message.Stream.Id, message.Ssn);
        for (var i = 0; i < _skipped.Count; i++)
        {
            if (_skipped[i].StreamId == skipped.StreamId)
            {
                _skipped[i] = skipped;
                return true;
            }
        }

        if (_skipped.Count >= room)
        {
            return false;
        }

        _skipped.Add(skipped);
        return true;
    }
}
