namespace Conformance.WebRtc.Sctp;

/// <summary>A stream sequence number: 16 bits, compared by serial number arithmetic (RFC 9260 section 6.5).</summary>
internal readonly record struct Ssn(ushort Value)
{
    public Ssn Next => new((ushort)(Value + 1));

    public static bool operator <(Ssn a, Ssn b) => (short)(a.Value - b.Value) < 0;

    public static bool operator >(Ssn a, Ssn b) => (short)(a.Value - b.Value) > 0;

    public static bool operator <=(Ssn a, Ssn b) => (short)(a.Value - b.Value) <= 0;

    public static bool operator >=(Ssn a, Ssn b) => (short)(a.Value - b.Value) >= 0;

    public override string ToString() => Value.ToString();
}
