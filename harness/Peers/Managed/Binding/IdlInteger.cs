namespace Conformance.Peers.Managed.Binding;

/// <summary>An integer type of the IDL.</summary>
/// <param name="Least">The least value.</param>
/// <param name="Most">The greatest value.</param>
/// <param name="Enforced"><c>[EnforceRange]</c>: a value outside is a TypeError. Without it a value wraps around.</param>
internal readonly record struct IdlInteger(double Least, double Most, bool Enforced = false)
{
    public static readonly IdlInteger Octet = new(byte.MinValue, byte.MaxValue);

    public static readonly IdlInteger UnsignedShort = new(ushort.MinValue, ushort.MaxValue);

    /// <summary>An enforced unsigned long long ends at the largest integer that a number holds exactly.</summary>
    public static readonly IdlInteger SafeUnsignedLongLong = new(0, (1L << 53) - 1);

    /// <summary>What the managed type alone says.</summary>
    public static IdlInteger Of(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Byte => Octet,
        TypeCode.UInt16 => UnsignedShort,
        TypeCode.Int16 => new IdlInteger(short.MinValue, short.MaxValue),
        TypeCode.UInt32 => new IdlInteger(uint.MinValue, uint.MaxValue),
        TypeCode.UInt64 => new IdlInteger(0, ulong.MaxValue),
        TypeCode.Int64 => new IdlInteger(long.MinValue, long.MaxValue),
        _ => new IdlInteger(int.MinValue, int.MaxValue),
    };

    /// <summary>Converts a number (WebIDL, "ConvertToInt").</summary>
    /// <exception cref="IdlTypeException">It is outside of an enforced range, or no finite number.</exception>
    public double Convert(double number, string name)
    {
        if (Enforced)
        {
            var whole = double.IsFinite(number) ? Math.Truncate(number) : throw new IdlTypeException($"{name}: {number} is no finite number");
            return whole >= Least && whole <= Most ? whole : throw new IdlTypeException($"{name}: {number} is not between {Least} and {Most}");
        }

        if (!double.IsFinite(number))
        {
            return 0;
        }

        var span = Most - Least + 1;
        var wrapped = Math.Truncate(number) % span;
        return wrapped < Least ? wrapped + span : wrapped > Most ? wrapped - span : wrapped;
    }
}
