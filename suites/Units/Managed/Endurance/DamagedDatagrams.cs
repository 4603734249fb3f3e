namespace Conformance.Units.Managed.Endurance;

/// <summary>Makes datagrams that nobody should send: out of one that was sent, or of nothing.</summary>
internal sealed class DamagedDatagrams(int seed)
{
    // The first bytes of STUN, TURN's channels, DTLS and RTP (RFC 7983).
    private static readonly byte[] FirstBytes = [0, 1, 3, 16, 20, 21, 22, 23, 25, 63, 64, 79, 128, 191, 192, 255];

    private readonly Random _random = new(seed);
    private readonly Lock _gate = new();
    private byte[] _earlier = [];

    /// <summary>Three out of a datagram, one of them old bytes with new ones, and one of nothing.</summary>
    public IEnumerable<byte[]> From(ReadOnlyMemory<byte> datagram)
    {
        lock (_gate)
        {
            var original = datagram.ToArray();
            byte[][] made = [Flipped(original), original[.._random.Next(original.Length)], Spliced(original), Noise()];
            _earlier = original;
            return made;
        }
    }

    private byte[] Flipped(byte[] original)
    {
        var copy = (byte[])original.Clone();
        for (var i = _random.Next(1, 8); i > 0; i--)
        {
            copy[_random.Next(copy.Length)] ^= (byte)_random.Next(1, 256);
        }

        return copy;
    }

    private byte[] Spliced(byte[] original)
    {
        var cut = _random.Next(original.Length);
        return [.. original[..cut], .. _earlier.Skip(_random.Next(_earlier.Length + 1)), .. Noise()[..1]];
    }

    private byte[] Noise()
    {
        var noise = new byte[_random.Next(1, 1400)];
        _random.NextBytes(noise);
        noise[0] = FirstBytes[_random.Next(FirstBytes.Length)];
        return noise;
    }
}
