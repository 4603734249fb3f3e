namespace Conformance.WebRtc.Sctp;

internal sealed partial class SctpAssociation
{
    private const int MostReplies = 16;

    // Packets of their own, each with its tag; and chunks that go with others.
    private readonly Queue<(uint Tag, byte[] Chunk)> _replies = new();
    private readonly Queue<byte[]> _control = new();

    /// <summary>Takes the next packet that there is to transmit.</summary>
    /// <param name="now">The time.</param>
    /// <param name="buffer"><see cref="SctpOptions.MaxPacketSize"/> bytes.</param>
    /// <param name="length">The bytes of the packet.</param>
    /// <returns>False when there is none.</returns>
    public bool TryGetTransmit(TimeSpan now, Span<byte> buffer, out int length)
    {
        buffer = buffer[.._options.MaxPacketSize];
        if (_replies.TryDequeue(out var reply))
        {
            var single = Begin(buffer, reply.Tag);
            single.TryAppend(new Chunk(reply.Chunk));
            length = single.Finish();
            Counters.PacketsSent++;
            return true;
        }

        ShutDownWhenIdle(now);
        var writer = Begin(buffer, State == SctpState.CookieWait ? 0 : _peer.Tag);
        if (_isInitDue)
        {
            WriteInit(ref writer);
        }
        else if (_isCookieDue)
        {
            WriteCookieEcho(ref writer);
        }
        else if (IsAssociated)
        {
            WriteAssociated(now, ref writer);
        }

        length = writer.Finish();
        if (length > 0)
        {
            Counters.PacketsSent++;
        }

        return length > 0;
    }

    private PacketWriter Begin(Span<byte> buffer, uint tag) => new(buffer, new PacketHeader(_options.LocalPort, _options.RemotePort, tag));

    /// <summary>Control chunks stand before DATA (RFC 9260 section 6.10).</summary>
    private void WriteAssociated(TimeSpan now, ref PacketWriter writer)
    {
        WriteControl(ref writer);
        _heartbeat.Write(now, ref writer);
        var schedule = _receiver!.Schedule;
        if (schedule.IsDue || (schedule.IsOwed && _sender!.IsReady))
        {
            _receiver.WriteSack(ref writer);
        }

        _incomingReset!.Write(ref writer);
        _outgoingReset!.Write(now, _sender!.LastTsn, _incomingReset.LastRequest, ref writer);
        WriteShutdown(now, ref writer);
        _sender.Write(now, ref writer);
    }

    private void WriteControl(ref PacketWriter writer)
    {
        while (_control.TryPeek(out var chunk) && writer.TryAppend(new Chunk(chunk)))
        {
            _control.Dequeue();
        }
    }

    /// <summary>Queues a chunk for a packet of its own.</summary>
    private void Reply<T>(uint tag, scoped T chunk)
        where T : IChunk, allows ref struct
    {
        if (_replies.Count < MostReplies && Fits(chunk.Length))
        {
            _replies.Enqueue((tag, Encode(chunk)));
        }
    }

    /// <summary>Queues a chunk that goes with others.</summary>
    private void Control<T>(scoped T chunk)
        where T : IChunk, allows ref struct
    {
        // More of them than this is a flood; what is dropped is asked for again.
        if (_control.Count < MostReplies && Fits(chunk.Length))
        {
            _control.Enqueue(Encode(chunk));
        }
    }

    private bool Fits(int length) => Padding.Padded(length) <= _options.MaxPacketSize - PacketHeader.Size;

    private static byte[] Encode<T>(scoped T chunk)
        where T : IChunk, allows ref struct
    {
        var bytes = new byte[chunk.Length];
        chunk.Write(bytes);
        return bytes;
    }
}
