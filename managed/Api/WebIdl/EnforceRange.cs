namespace Conformance.WebRtc;

/// <summary>Numbers of members and attributes marked [EnforceRange]: one out of range is refused and not wrapped. <c>webidl#EnforceRange</c>.</summary>
internal static class EnforceRange
{
    /// <summary>Checks an octet.</summary>
    /// <exception cref="RTCException">TypeError: not in 0 to 255.</exception>
    public static int Octet(int value, string name) => (int)Check(value, byte.MaxValue, name, "octet");

    /// <summary>Checks an unsigned short, null for an absent one.</summary>
    /// <exception cref="RTCException">TypeError: not in 0 to 65535.</exception>
    public static int? UnsignedShort(int? value, string name) => value is { } number ? (int)Check(number, ushort.MaxValue, name, "unsigned short") : null;

    /// <summary>Checks an unsigned long.</summary>
    /// <exception cref="RTCException">TypeError: not in 0 to 4294967295.</exception>
    public static long UnsignedLong(long value, string name) => Check(value, uint.MaxValue, name, "unsigned long");

    /// <summary>Checks an unsigned long long.</summary>
    /// <exception cref="RTCException">TypeError: not in 0 to 2^53 - 1.</exception>
    public static long UnsignedLongLong(long value, string name) => Check(value, (1L << 53) - 1, name, "unsigned long long");

    private static long Check(long value, long maximum, string name, string type) => value >= 0 && value <= maximum
        ? value
        : throw RTCException.Type($"{name} is {value}; an {type} from 0 to {maximum} is expected");
}
