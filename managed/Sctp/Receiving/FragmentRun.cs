using System.Buffers;

namespace Conformance.WebRtc.Sctp;

/// <summary>Fragments of one message with consecutive TSNs, their payloads joined (RFC 9260 section 6.9). It grows at both ends.</summary>
internal sealed class FragmentRun
{
    private byte[] _bytes = [];
    private int _start;

    public Tsn First { get; private set; }

    public Tsn Last { get; private set; }

    /// <summary>Payload bytes.</summary>
    public int Length { get; private set; }

    /// <summary>True when the first fragment of the message is in it.</summary>
    public bool HasBegin { get; private set; }

    /// <summary>True when the last fragment of the message is in it.</summary>
    public bool HasEnd { get; private set; }

    public ushort StreamId { get; private set; }

    public Ssn Ssn { get; private set; }

    public bool IsUnordered { get; private set; }

    public Ppid Ppid { get; private set; }

    /// <summary>Begins a run with one fragment.</summary>
    public void Begin(in DataChunk chunk)
    {
        (First, Last, Length, _start) = (chunk.Tsn, chunk.Tsn, chunk.Payload.Length, 0);
        (StreamId, Ssn, Ppid) = (chunk.StreamId, chunk.Ssn, chunk.Ppid);
        HasBegin = (chunk.Flags & DataFlags.Begin) != 0;
        HasEnd = (chunk.Flags & DataFlags.End) != 0;
        IsUnordered = (chunk.Flags & DataFlags.Unordered) != 0;
        _bytes = ArrayPool<byte>.Shared.Rent(Length);
        chunk.Payload.CopyTo(_bytes);
    }

    /// <summary>True when a chunk can be of the same message by its stream and, if ordered, its number.</summary>
    public bool Agrees(in DataChunk chunk) =>
        StreamId == chunk.StreamId && IsUnordered == ((chunk.Flags & DataFlags.Unordered) != 0) && (IsUnordered || Ssn == chunk.Ssn);

    /// <summary>Adds the fragment after the last one.</summary>
    public void Append(in DataChunk chunk)
    {
        Append(chunk.Payload);
        (Last, HasEnd) = (chunk.Tsn, (chunk.Flags & DataFlags.End) != 0);
    }

    /// <summary>Adds the fragment before the first one.</summary>
    public void Prepend(in DataChunk chunk)
    {
        Prepend(chunk.Payload);
        (First, HasBegin, Ppid) = (chunk.Tsn, (chunk.Flags & DataFlags.Begin) != 0, chunk.Ppid);
    }

    /// <summary>Adds the run after this one. The shorter one is copied.</summary>
    public void Join(FragmentRun after)
    {
        if (Length < after.Length)
        {
            after.Prepend(Payload);
            (_bytes, _start, Length, after._bytes) = (after._bytes, after._start, after.Length, _bytes);
        }
        else
        {
            Append(after.Payload);
        }

        (Last, HasEnd) = (after.Last, after.HasEnd);
        after.Release();
    }

    /// <summary>The message that it is, whose bytes it gives away.</summary>
    public ReceivedMessage TakeMessage()
    {
        var message = new ReceivedMessage(StreamId, Ssn, Ppid, IsUnordered, new MessageBuffer(_bytes, _start, Length));
        _bytes = [];
        return message;
    }

    /// <summary>Gives the bytes back.</summary>
    public void Release()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private ReadOnlySpan<byte> Payload => _bytes.AsSpan(_start, Length);

    private void Append(ReadOnlySpan<byte> payload)
    {
        if (_start + Length + payload.Length > _bytes.Length)
        {
            Move(_start, _start + ((Length + payload.Length) * 2));
        }

        payload.CopyTo(_bytes.AsSpan(_start + Length));
        Length += payload.Length;
    }

    private void Prepend(ReadOnlySpan<byte> payload)
    {
        if (_start < payload.Length)
        {
            var room = Length + payload.Length;
            Move(room, room + _bytes.Length);
        }

        _start -= payload.Length;
        payload.CopyTo(_bytes.AsSpan(_start));
        Length += payload.Length;
    }

    private void Move(int start, int size)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(size);
        Payload.CopyTo(bytes.AsSpan(start));
        ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, _start) = (bytes, start);
    }
}
