namespace Conformance.WebRtc.Sctp;

internal sealed partial class DataSender
{
    private const int MissesToRetransmit = 3;

    /// <summary>Takes a SACK (RFC 9260 section 6.2.1).</summary>
    /// <returns>What it is.</returns>
    public SackArrival Acknowledge(TimeSpan now, in SackChunk sack)
    {
        var cumulative = sack.CumulativeTsn;
        if (cumulative < _chunks.First.Previous)
        {
            return SackArrival.Old;
        }

        // MUST NOT acknowledge what was never sent.
        if (cumulative >= _chunks.Next)
        {
            return SackArrival.Impossible;
        }

        var flightBefore = _flight;
        var isAdvance = cumulative >= _chunks.First;
        var acknowledged = AcknowledgeUpTo(now, cumulative);
        var highestNew = cumulative;
        var highestGap = cumulative;
        if (sack.GapCount > 0 || _gapAcknowledged > 0)
        {
            acknowledged += AcknowledgeGaps(now, sack, ref highestNew, ref highestGap);
        }

        _toldWindow = sack.ReceiverWindow;
        _congestion.Acknowledged(cumulative, isAdvance, acknowledged, flightBefore, _chunks.Count == 0);
        Strike(_congestion.IsInFastRecovery && isAdvance ? highestGap : highestNew);
        AdvanceForwardPoint();
        RestartTimer(now, isAdvance);

        // Deviates from Max.Burst alone (section 6.1, D), which is made against a window that opens at once: a SACK for many packets lets as many
        // out as have left the path. A receiver that takes packets in batches would else slow the sender down.
        _burst = _options.MaxBurst + (acknowledged / _options.MaxPacketSize);
        return isAdvance || acknowledged > 0 || sack.ReceiverWindow == 0 ? SackArrival.Progress : SackArrival.Nothing;
    }

    /// <summary>The cumulative TSN of a SHUTDOWN, which tells nothing of gaps.</summary>
    public void Acknowledge(TimeSpan now, Tsn cumulative)
    {
        if (cumulative >= _chunks.First && cumulative < _chunks.Next)
        {
            var flightBefore = _flight;
            var acknowledged = AcknowledgeUpTo(now, cumulative);
            _congestion.Acknowledged(cumulative, isAdvance: true, acknowledged, flightBefore, _chunks.Count == 0);
            AdvanceForwardPoint();
            RestartTimer(now, isAdvance: true);
            _burst = _options.MaxBurst;
        }
    }

    private int AcknowledgeUpTo(TimeSpan now, Tsn cumulative)
    {
        var acknowledged = 0;
        while (_chunks.First <= cumulative)
        {
            ref var chunk = ref _chunks[_chunks.First];
            switch (chunk.Fate)
            {
                case ChunkFate.InFlight:
                    _flight -= chunk.Size;
                    acknowledged += chunk.Size;
                    break;
                case ChunkFate.Lost:
                    _lost--;
                    acknowledged += chunk.Size;
                    break;
                case ChunkFate.Acknowledged:
                    _gapAcknowledged--;
                    break;
            }

            Measure(now, _chunks.First);
            RemoveFirst();
        }

        return acknowledged;
    }

    private int AcknowledgeGaps(TimeSpan now, in SackChunk sack, ref Tsn highestNew, ref Tsn highestGap)
    {
        var acknowledged = 0;
        var tsn = _chunks.First;
        for (var i = 0; i < sack.GapCount; i++)
        {
            var gap = sack.Gap(i);
            var (start, end) = (sack.CumulativeTsn + gap.Start, sack.CumulativeTsn + gap.End);

            // Blocks that go backwards or beyond what was sent tell nothing that could be true.
            if (start < tsn || end < start || end >= _chunks.Next)
            {
                break;
            }

            for (; tsn < start; tsn = tsn.Next)
            {
                Revoke(tsn);
            }

            highestGap = end;
            for (; tsn <= end; tsn = tsn.Next)
            {
                ref var chunk = ref _chunks[tsn];
                if (chunk.Fate is not (ChunkFate.InFlight or ChunkFate.Lost))
                {
                    continue;
                }

                acknowledged += chunk.Size;
                _ = chunk.Fate == ChunkFate.InFlight ? _flight -= chunk.Size : _lost--;
                chunk.Fate = ChunkFate.Acknowledged;
                _gapAcknowledged++;
                highestNew = tsn;
                Measure(now, tsn);
            }
        }

        for (; tsn < _chunks.Next && _gapAcknowledged > 0; tsn = tsn.Next)
        {
            Revoke(tsn);
        }

        return acknowledged;
    }

    /// <summary>A chunk that a gap block told of before and none tells of now is in flight again (section 6.2.1, D iii).</summary>
    private void Revoke(Tsn tsn)
    {
        ref var chunk = ref _chunks[tsn];
        if (chunk.Fate == ChunkFate.Acknowledged)
        {
            chunk.Fate = ChunkFate.InFlight;
            _gapAcknowledged--;
            _flight += chunk.Size;
        }
    }

    /// <summary>Counts a miss for what is in flight before this TSN, and loses what has too many (section 7.2.4).</summary>
    private void Strike(Tsn before)
    {
        var isLoss = false;
        for (var tsn = _chunks.First; tsn < before; tsn = tsn.Next)
        {
            ref var chunk = ref _chunks[tsn];
            if (chunk.Fate == ChunkFate.InFlight && !chunk.IsFastRetransmitted && ++chunk.Misses >= MissesToRetransmit)
            {
                chunk.IsFastRetransmitted = isLoss = true;
                Lose(tsn);
            }
        }

        if (isLoss)
        {
            _isFastRetransmitDue |= !_congestion.IsInFastRecovery;
            _congestion.LossSeen(LastTsn);
        }
    }

    /// <summary>Section 6.3.2, R2 and R3.</summary>
    private void RestartTimer(TimeSpan now, bool isAdvance)
    {
        if (_chunks.Count == 0)
        {
            Timer.Stop();
        }
        else if (isAdvance || !Timer.IsRunning)
        {
            Timer.Start(now, _rto.Value);
        }
    }

    /// <summary>One round trip at a time is measured, and none of a chunk that was sent twice (section 6.3.1, C4 and C5).</summary>
    private void Measure(TimeSpan now, Tsn tsn)
    {
        if (tsn == _timed)
        {
            _timed = null;
            _rto.Measure(now - _timedAt);
        }
    }

    private void Lose(Tsn tsn)
    {
        ref var chunk = ref _chunks[tsn];
        chunk.Fate = ChunkFate.Lost;
        chunk.Misses = 0;
        _flight -= chunk.Size;
        if (_lost++ == 0 || tsn < _firstLost)
        {
            _firstLost = tsn;
        }

        if (tsn == _timed)
        {
            _timed = null;
        }
    }
}
