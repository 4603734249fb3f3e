using System.Buffers.Binary;

namespace Conformance.WebRtc.Sctp;

/// <summary>Answers the requests of the peer (RFC 6525 section 5.2).</summary>
/// <param name="receiver">The streams of the peer.</param>
/// <param name="events">Is told of resets.</param>
/// <param name="nextRequest">The number of the first request: the first TSN of the peer.</param>
internal sealed class IncomingReset(DataReceiver receiver, SctpEvents events, uint nextRequest)
{
    private readonly Queue<ReconfigResponse> _responses = new();
    private ReconfigResponse _last = new(nextRequest - 1, ReconfigResult.NothingToDo);
    private byte[]? _deferred;
    private Tsn _deferredUntil;

    /// <summary>The number of the last request that was answered for good.</summary>
    public uint LastRequest => nextRequest - 1;

    /// <summary>Takes a request to reset streams of the peer (section 5.2.2).</summary>
    public void Take(in OutgoingResetRequest request)
    {
        if (!IsExpected(request.RequestNumber))
        {
            return;
        }

        // MUST: the reset waits for all that was sent before it. The answer comes then; until then who asks again is told to wait.
        if (request.LastTsn > receiver.Cumulative)
        {
            if (_deferred is not null)
            {
                Answer(new ReconfigResponse(request.RequestNumber, ReconfigResult.InProgress));
            }

            (_deferred, _deferredUntil) = (request.Streams.ToArray(), request.LastTsn);
            return;
        }

        Perform(request.Streams);
    }

    /// <summary>Takes a request that is refused: to reset streams of this side, TSNs, or to add streams.</summary>
    public void Refuse(uint requestNumber)
    {
        if (IsExpected(requestNumber))
        {
            End(ReconfigResult.Denied);
        }
    }

    /// <summary>Data has arrived: performs what has waited for it.</summary>
    public void DataArrived()
    {
        if (_deferred is not null && receiver.Cumulative >= _deferredUntil)
        {
            Perform(_deferred);
        }
    }

    /// <summary>Appends the answers.</summary>
    public void Write(ref PacketWriter writer)
    {
        Span<byte> parameter = stackalloc byte[ReconfigResponse.Size];
        while (_responses.TryPeek(out var response))
        {
            response.Write(parameter);
            if (!writer.TryAppend(new ReconfigChunk { Parameters = parameter }))
            {
                break;
            }

            _responses.Dequeue();
        }
    }

    private bool IsExpected(uint requestNumber)
    {
        if (requestNumber == nextRequest)
        {
            return true;
        }

        // A request that comes again gets the answer that it had; another number is wrong (section 5.2.1, E2).
        Answer(requestNumber == _last.ResponseNumber ? _last : new ReconfigResponse(requestNumber, ReconfigResult.BadSequenceNumber));
        return false;
    }

    private void Perform(ReadOnlySpan<byte> streams)
    {
        receiver.ResetStreams(streams);
        ushort[] ids = streams.IsEmpty ? receiver.UsedStreams() : new ushort[streams.Length / sizeof(ushort)];
        for (var i = 0; i < streams.Length / sizeof(ushort); i++)
        {
            ids[i] = BinaryPrimitives.ReadUInt16BigEndian(streams[(i * sizeof(ushort))..]);
        }

        End(ReconfigResult.Performed);
        events.Add(new SctpEvent { Kind = SctpEventKind.IncomingStreamsReset, StreamIds = ids });
    }

    private void End(ReconfigResult result)
    {
        _deferred = null;
        _last = new ReconfigResponse(nextRequest, result);
        nextRequest++;
        Answer(_last);
    }

    private void Answer(ReconfigResponse response)
    {
        const int most = 8;
        if (_responses.Count < most && !_responses.Contains(response))
        {
            _responses.Enqueue(response);
        }
    }
}
