namespace Conformance.WebRtc.Sctp;

/// <summary>The receiving side of an association: DATA and FORWARD TSN in, messages and SACK out (RFC 9260 section 6.2).</summary>
internal sealed class DataReceiver
{
    private const int OverheadPerFragment = 64;

    // What a gigabit path has on its way in a millisecond; and what the socket buffer of a system takes that nobody has tuned.
    private const double PathBytesPerMillisecond = 125_000;
    private const int LeastWindow = 256 * 1024;
    private readonly SctpOptions _options;
    private readonly SctpEvents _events;
    private readonly RetransmissionTimeout _rto;
    private readonly int _streamCount;
    private readonly ReceivedTsns _tsns;
    private readonly DuplicateTsns _duplicates = new();
    private readonly Reassembly _reassembly = new();
    private readonly InboundStreams _streams;
    private uint _toldWindow;
    private bool _isUrgent = true;

    /// <param name="options">Sizes and delays.</param>
    /// <param name="events">Is told of messages.</param>
    /// <param name="rto">Knows how long the path is.</param>
    /// <param name="initial">The first TSN of the peer.</param>
    /// <param name="streamCount">Streams of the peer.</param>
    public DataReceiver(SctpOptions options, SctpEvents events, RetransmissionTimeout rto, Tsn initial, int streamCount)
    {
        (_options, _events, _rto, _streamCount) = (options, events, rto, streamCount);
        (_tsns, _streams, Schedule) = (new ReceivedTsns(initial), new InboundStreams(events), new SackSchedule(options.SackDelay));
        _toldWindow = (uint)options.ReceiveBufferSize;
    }

    /// <summary>When a SACK is sent.</summary>
    public SackSchedule Schedule { get; }

    /// <summary>The last TSN before the first gap.</summary>
    public Tsn Cumulative => _tsns.Cumulative;

    /// <summary>The buffer that is free, in bytes; no more than the path can hold.</summary>
    public uint Window
    {
        get
        {
            // The message that arrives just now is not counted, or one longer than the buffer would never become whole.
            var held = Held - _reassembly.RunBytesAt(_tsns.Cumulative);
            return (uint)Math.Clamp(_options.ReceiveBufferSize - held, 0, MostWindow);
        }
    }

    // RFC 9260 section 3.3.2 lets a SACK tell less than the buffer. What a window lets out beyond the path's own delay waits in the socket
    // buffer, which it makes run over: the peer then sends again, and more than was lost, while SACKs from before still come to it.
    private int MostWindow => _rto.Least is { } least
        ? (int)Math.Min(_options.ReceiveBufferSize, Math.Max(LeastWindow, least.TotalMilliseconds * PathBytesPerMillisecond))
        : _options.ReceiveBufferSize;

    private int Held => _reassembly.Bytes + (_reassembly.Count * OverheadPerFragment) + _streams.Bytes + _events.UnreadBytes;

    /// <summary>Takes a DATA chunk.</summary>
    public DataArrival Receive(in DataChunk chunk)
    {
        // MUST: a chunk without payload ends the association (section 6.2).
        if (chunk.Payload.IsEmpty)
        {
            return DataArrival.Empty;
        }

        var arrival = _tsns.Classify(chunk.Tsn);
        if (arrival == TsnArrival.Duplicate)
        {
            _duplicates.Add(chunk.Tsn);
            _isUrgent = true;
            return DataArrival.Duplicate;
        }

        if (arrival == TsnArrival.TooFarAhead || !HasRoomFor(chunk.Tsn))
        {
            _isUrgent = true;
            return DataArrival.NoRoom;
        }

        _isUrgent |= _tsns.HasGaps || chunk.Tsn != _tsns.Cumulative.Next || (chunk.Flags & DataFlags.Immediate) != 0;

        // MUST: such a chunk is acknowledged and told of, no more (section 6.5).
        if (chunk.StreamId >= _streamCount)
        {
            _tsns.Add(chunk.Tsn);
            return DataArrival.InvalidStream;
        }

        var result = _reassembly.Add(chunk, out var message);
        if (result == ReassemblyResult.Contradiction)
        {
            return DataArrival.Contradiction;
        }

        _tsns.Add(chunk.Tsn);
        if (result == ReassemblyResult.Whole)
        {
            _streams.Add(message);
        }
        else if (_reassembly.RunBytesAt(chunk.Tsn) > _options.MaxReceivedMessageSize)
        {
            return DataArrival.TooLong;
        }

        return DataArrival.Taken;
    }

    /// <summary>Takes a FORWARD TSN chunk (RFC 3758 section 3.6).</summary>
    public void Receive(in ForwardTsnChunk chunk)
    {
        // MUST: a SACK tells where this side is, also when nothing changes.
        _isUrgent = true;
        if (!_tsns.TrySkipTo(chunk.NewCumulativeTsn))
        {
            return;
        }

        _reassembly.DropUpTo(chunk.NewCumulativeTsn);
        for (var i = 0; i < chunk.StreamCount; i++)
        {
            if (chunk.Stream(i) is var skipped && skipped.StreamId < _streamCount)
            {
                _streams.Skip(skipped);
            }
        }
    }

    /// <summary>A packet with DATA or FORWARD TSN has been read to its end.</summary>
    public void EndPacket(TimeSpan now, bool isMoreThere)
    {
        Schedule.PacketArrived(now, _isUrgent || _tsns.HasGaps, isMoreThere);
        _isUrgent = false;
    }

    /// <summary>The application has taken messages: tells a peer that waits for room (RFC 9260 section 6.2).</summary>
    public void RoomMade()
    {
        var least = (uint)MostWindow / 4;
        if (_toldWindow < least && Window >= least * 2)
        {
            Schedule.MakeDue();
        }
    }

    /// <summary>Begins streams again (RFC 6525 section 5.2.2).</summary>
    /// <param name="ids">Stream ids of 16 bits; none for all streams.</param>
    public void ResetStreams(ReadOnlySpan<byte> ids) => _streams.Reset(ids);

    /// <summary>The ids of the streams that have been used.</summary>
    public ushort[] UsedStreams() => _streams.Ids();

    /// <summary>Appends a SACK.</summary>
    public void WriteSack(ref PacketWriter writer)
    {
        Span<byte> gaps = stackalloc byte[_options.MaxPacketSize];
        var duplicates = _duplicates.Written;
        var room = writer.Room - SackChunk.HeaderSize - duplicates.Length;
        gaps = gaps[..Math.Max(0, Math.Min(room, gaps.Length))];
        gaps = _tsns.HasGaps ? gaps[.._tsns.WriteGaps(gaps)] : [];
        var window = Window;
        if (writer.TryAppend(new SackChunk { CumulativeTsn = Cumulative, ReceiverWindow = window, Gaps = gaps, Duplicates = duplicates }))
        {
            _toldWindow = window;
            _duplicates.Clear();
            Schedule.Sent();
        }
    }

    /// <summary>Gives all buffers back; messages that are told already stay.</summary>
    public void Clear()
    {
        _reassembly.Clear();
        _streams.Clear();
    }

    /// <summary>The next TSN is taken as long as the application takes messages: it is what everything else waits for.</summary>
    private bool HasRoomFor(Tsn tsn)
    {
        var size = _options.ReceiveBufferSize;
        return _events.UnreadBytes < size && (tsn == _tsns.Cumulative.Next || Window > 0);
    }
}
