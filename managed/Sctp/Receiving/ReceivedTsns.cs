using System.Numerics;

namespace Conformance.WebRtc.Sctp;

/// <summary>Which TSNs have arrived: the cumulative TSN, and one bit for each of those after it that a gap block can tell of (RFC 9260 section 6.2).</summary>
/// <param name="initial">The first TSN of the peer.</param>
internal sealed class ReceivedTsns(Tsn initial)
{
    // Gap blocks have offsets of 16 bits. The bit of a TSN is at its low 16 bits.
    private const int Reach = ushort.MaxValue;
    private readonly ulong[] _bits = new ulong[(Reach + 1) / 64];

    /// <summary>The last TSN before the first gap.</summary>
    public Tsn Cumulative { get; private set; } = initial.Previous;

    /// <summary>The last TSN of all.</summary>
    public Tsn Highest { get; private set; } = initial.Previous;

    public bool HasGaps => Highest != Cumulative;

    /// <summary>What a TSN would be, without taking it.</summary>
    public TsnArrival Classify(Tsn tsn)
    {
        var ahead = tsn - Cumulative;
        return ahead <= 0 || (ahead <= Reach && IsSet(tsn)) ? TsnArrival.Duplicate : ahead > Reach ? TsnArrival.TooFarAhead : TsnArrival.New;
    }

    /// <summary>Takes a TSN that is <see cref="TsnArrival.New"/>.</summary>
    public void Add(Tsn tsn)
    {
        if (tsn == Cumulative.Next && !HasGaps)
        {
            Cumulative = Highest = tsn;
            return;
        }

        _bits[Word(tsn)] |= 1UL << (int)tsn.Value;
        if (tsn > Highest)
        {
            Highest = tsn;
        }

        Advance();
    }

    /// <summary>Counts everything up to a TSN as arrived (RFC 3758 section 3.6).</summary>
    /// <returns>False when it is behind the cumulative TSN, or too far ahead.</returns>
    public bool TrySkipTo(Tsn tsn)
    {
        if (tsn <= Cumulative || tsn - Cumulative > Reach)
        {
            return false;
        }

        while (Cumulative != tsn)
        {
            Cumulative = Cumulative.Next;
            Clear(Cumulative);
        }

        if (Highest < Cumulative)
        {
            Highest = Cumulative;
        }

        Advance();
        return true;
    }

    /// <summary>Writes the gap blocks, the first ones when not all fit in.</summary>
    /// <returns>The bytes written.</returns>
    public int WriteGaps(Span<byte> to)
    {
        var written = 0;
        var from = Cumulative.Next;
        while (from <= Highest && written + GapBlock.Size <= to.Length)
        {
            var start = Find(from, isSet: true);
            if (start > Highest)
            {
                break;
            }

            var after = Find(start.Next, isSet: false);
            new GapBlock((ushort)(start - Cumulative), (ushort)(after - Cumulative - 1)).Write(to[written..]);
            written += GapBlock.Size;
            from = after;
        }

        return written;
    }

    private static int Word(Tsn tsn) => (int)(tsn.Value & Reach) >> 6;

    private bool IsSet(Tsn tsn) => (_bits[Word(tsn)] >> (int)tsn.Value & 1) != 0;

    private void Clear(Tsn tsn) => _bits[Word(tsn)] &= ~(1UL << (int)tsn.Value);

    private void Advance()
    {
        while (Cumulative != Highest && IsSet(Cumulative.Next))
        {
            Cumulative = Cumulative.Next;
            Clear(Cumulative);
        }
    }

    /// <summary>The first TSN not before this one whose bit is as asked; the one after the highest when there is none.</summary>
    private Tsn Find(Tsn from, bool isSet)
    {
        while (from <= Highest)
        {
            var word = isSet ? _bits[Word(from)] : ~_bits[Word(from)];
            var bit = (int)from.Value & 63;
            word >>= bit;
            if (word != 0)
            {
                from += BitOperations.TrailingZeroCount(word);
                break;
            }

            from += 64 - bit;
        }

        return from > Highest ? Highest.Next : from;
    }
}
