namespace Conformance.WebRtc.Sctp;

/// <summary>The outstanding chunks in a ring: the place of a chunk is at the low bits of its TSN.</summary>
/// <param name="next">The first TSN to be given.</param>
internal sealed class OutstandingChunks(Tsn next)
{
    private OutstandingChunk[] _ring = new OutstandingChunk[64];

    /// <summary>The first outstanding TSN; <see cref="Next"/> when there is none.</summary>
    public Tsn First { get; private set; } = next;

    /// <summary>The TSN of the chunk that is sent next.</summary>
    public Tsn Next { get; private set; } = next;

    public int Count => Next - First;

    /// <summary>An outstanding chunk.</summary>
    public ref OutstandingChunk this[Tsn tsn] => ref _ring[(int)(tsn.Value & (uint)(_ring.Length - 1))];

    /// <summary>Adds a chunk with the next TSN.</summary>
    public ref OutstandingChunk Add(OutgoingMessage message, int offset, int length)
    {
        if (Count == _ring.Length)
        {
            Grow();
        }

        ref var chunk = ref this[Next];
        chunk = new OutstandingChunk { Message = message, Offset = offset, Length = length };
        message.Chunks++;
        Next = Next.Next;
        return ref chunk;
    }

    public void RemoveFirst()
    {
        this[First] = default;
        First = First.Next;
    }

    private void Grow()
    {
        var old = _ring;
        _ring = new OutstandingChunk[old.Length * 2];
        for (var tsn = First; tsn != Next; tsn = tsn.Next)
        {
            this[tsn] = old[(int)(tsn.Value & (uint)(old.Length - 1))];
        }
    }
}
