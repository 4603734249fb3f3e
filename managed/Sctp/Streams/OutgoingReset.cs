using System.Buffers.Binary;

namespace Conformance.WebRtc.Sctp;

/// <summary>Begins streams of this side again: one request at a time, for all streams that have sent what they had (RFC 6525 section 5.1.2).</summary>
/// <param name="queue">The streams.</param>
/// <param name="events">Is told of the end.</param>
/// <param name="rto">How long an answer is waited for.</param>
/// <param name="nextRequest">The number of the first request: the first TSN of this side.</param>
internal sealed class OutgoingReset(SendQueue queue, SctpEvents events, RetransmissionTimeout rto, uint nextRequest)
{
    private readonly List<OutboundStream> _wanted = [];
    private OutboundStream[] _requested = [];
    private Tsn _lastTsn;
    private bool _isDue;

    /// <summary>Runs while a request has no answer.</summary>
    public Timer Timer { get; } = new();

    /// <summary>True when no reset is under way.</summary>
    public bool IsIdle => _wanted.Count == 0 && _requested.Length == 0;

    /// <summary>Asks for the reset of a stream; does nothing when it is asked for already.</summary>
    public void Want(OutboundStream stream)
    {
        if (stream.ResetState == StreamResetState.None)
        {
            stream.BeginReset();
            _wanted.Add(stream);
        }
    }

    /// <summary>The timer has ended: asks again.</summary>
    public void TimedOut() => _isDue = true;

    /// <summary>Appends the request, when there is one to be sent.</summary>
    /// <param name="now">The time.</param>
    /// <param name="lastTsn">The last TSN that this side has given.</param>
    /// <param name="answered">The number of the last request of the peer.</param>
    /// <param name="writer">The packet.</param>
    public void Write(TimeSpan now, Tsn lastTsn, uint answered, ref PacketWriter writer)
    {
        if (_requested.Length == 0 && _wanted.Count > 0)
        {
            Collect(lastTsn, writer.Room);
        }

        if (!_isDue)
        {
            return;
        }

        Span<byte> ids = stackalloc byte[_requested.Length * sizeof(ushort)];
        for (var i = 0; i < _requested.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(ids[(i * sizeof(ushort))..], _requested[i].Id);
        }

        var request = new OutgoingResetRequest { RequestNumber = nextRequest, ResponseNumber = answered, LastTsn = _lastTsn, Streams = ids };
        Span<byte> parameter = stackalloc byte[request.Length];
        request.Write(parameter);
        if (writer.TryAppend(new ReconfigChunk { Parameters = parameter }))
        {
            _isDue = false;
            Timer.Start(now, rto.Value);
        }
    }

    /// <summary>Takes an answer (section 5.2.7).</summary>
    /// <returns>False when it answers no request that is under way.</returns>
    public bool TryEnd(TimeSpan now, ReconfigResponse response)
    {
        if (_requested.Length == 0 || response.ResponseNumber != nextRequest)
        {
            return false;
        }

        switch (response.Result)
        {
            case ReconfigResult.InProgress:
                // MUST: the same request is sent again later.
                _isDue = false;
                Timer.Start(now, rto.Value);
                return true;
            case ReconfigResult.Performed or ReconfigResult.NothingToDo:
                End(SctpEventKind.OutgoingStreamsReset);
                return true;
            default:
                End(SctpEventKind.OutgoingResetRefused);
                return true;
        }
    }

    /// <summary>The peer cannot begin streams again.</summary>
    public void Refuse()
    {
        if (_wanted.Count > 0)
        {
            _requested = [.. _wanted];
            _wanted.Clear();
            End(SctpEventKind.OutgoingResetRefused);
        }
    }

    /// <summary>The association begins again, and with it all streams.</summary>
    public void EndAll()
    {
        _requested = [.. _requested, .. _wanted];
        _wanted.Clear();
        if (_requested.Length > 0)
        {
            End(SctpEventKind.OutgoingStreamsReset);
        }
    }

    private void Collect(Tsn lastTsn, int room)
    {
        var most = (room - Chunk.HeaderSize - OutgoingResetRequest.HeaderSize) / sizeof(ushort);
        _requested = [.. _wanted.Where(queue.IsDrained).Take(Math.Max(0, most))];
        foreach (var stream in _requested)
        {
            stream.RequestReset();
            _wanted.Remove(stream);
        }

        (_lastTsn, _isDue) = (lastTsn, _requested.Length > 0);
    }

    private void End(SctpEventKind kind)
    {
        Timer.Stop();
        _isDue = false;
        nextRequest++;
        var ids = _requested.Select(s => s.Id).ToArray();
        _requested = [];
        foreach (var id in ids)
        {
            queue.EndReset(id, kind == SctpEventKind.OutgoingStreamsReset);
        }

        events.Add(new SctpEvent { Kind = kind, StreamIds = ids });
    }
}
