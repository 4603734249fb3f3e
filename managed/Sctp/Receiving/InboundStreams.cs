using System.Buffers.Binary;

namespace Conformance.WebRtc.Sctp;

/// <summary>The streams of the peer, made as they are used.</summary>
/// <param name="events">Is told of messages in their order.</param>
internal sealed class InboundStreams(SctpEvents events)
{
    private readonly Dictionary<ushort, InboundStream> _streams = [];

    /// <summary>Payload bytes of whole messages that wait for their turn.</summary>
    public int Bytes { get; private set; }

    /// <summary>Hands out a whole message, and those that waited for it; or keeps it.</summary>
    public void Add(in ReceivedMessage message)
    {
        if (message.IsUnordered)
        {
            events.Add(message);
            return;
        }

        var stream = Stream(message.StreamId);
        if (stream.TryPass(message.Ssn))
        {
            events.Add(message);
            HandOut(stream);
        }
        else if (stream.TryKeep(message))
        {
            Bytes += message.Payload.Length;
        }
        else
        {
            message.Payload.Release();
        }
    }

    /// <summary>Does not wait for the messages of a stream up to this one any more.</summary>
    public void Skip(SkippedStream skipped)
    {
        var stream = Stream(skipped.StreamId);
        while (stream.TrySkip(skipped.Ssn, out var message))
        {
            Bytes -= message.Payload.Length;
            events.Add(message);
        }

        HandOut(stream);
    }

    /// <summary>Begins these streams again with SSN 0.</summary>
    /// <param name="ids">Stream ids of 16 bits; none for all streams.</param>
    public void Reset(ReadOnlySpan<byte> ids)
    {
        if (ids.IsEmpty)
        {
            foreach (var stream in _streams.Values)
            {
                Reset(stream);
            }
        }

        for (; !ids.IsEmpty; ids = ids[sizeof(ushort)..])
        {
            if (_streams.TryGetValue(BinaryPrimitives.ReadUInt16BigEndian(ids), out var stream))
            {
                Reset(stream);
            }
        }
    }

    /// <summary>The ids of the streams that there are.</summary>
    public ushort[] Ids() => [.. _streams.Keys.Order()];

    /// <summary>Gives all buffers back.</summary>
    public void Clear()
    {
        foreach (var stream in _streams.Values)
        {
            Reset(stream);
        }
    }

    private InboundStream Stream(ushort id)
    {
        if (!_streams.TryGetValue(id, out var stream))
        {
            _streams.Add(id, stream = new InboundStream());
        }

        return stream;
    }

    private void HandOut(InboundStream stream)
    {
        while (stream.TryTakeNext(out var message))
        {
            Bytes -= message.Payload.Length;
            events.Add(message);
        }
    }

    private void Reset(InboundStream stream)
    {
        foreach (var message in stream.Reset())
        {
            Bytes -= message.Payload.Length;
            message.Payload.Release();
        }
    }
}
