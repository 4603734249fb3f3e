namespace Conformance.WebRtc.Sctp;

/// <summary>A transmission sequence number: 32 bits, compared by serial number arithmetic (RFC 9260 section 1.6).</summary>
internal readonly record struct Tsn(uint Value)
{
    public Tsn Next => new(Value + 1);

    public Tsn Previous => new(Value - 1);

    public static bool operator <(Tsn a, Tsn b) => (int)(a.Value - b.Value) < 0;

    public static bool operator >(Tsn a, Tsn b) => (int)(a.Value - b.Value) > 0;

    public static bool operator <=(Tsn a, Tsn b) => (int)(a.Value - b.Value) <= 0;

    public static bool operator >=(Tsn a, Tsn b) => (int)(a.Value - b.Value) >= 0;

    public static Tsn operator +(Tsn a, int count) => new(a.Value + (uint)count);

    /// <summary>How far <paramref name="a"/> is behind <paramref name="b"/> in the sequence; negative when it is before it.</summary>
    public static int operator -(Tsn a, Tsn b) => (int)(a.Value - b.Value);

    public override string ToString() => Value.ToString();
}
