using System.Text.Json;

namespace Conformance.WebRtc;

/// <summary>The W3C spelling of the values of this library's enums: <c>have-local-offer</c> for <see cref="RTCSignalingState.HaveLocalOffer"/>.</summary>
public static class W3CName
{
    /// <summary>The value's name as the documents write it.</summary>
    /// <exception cref="RTCException">TypeError: it is no value of the enum.</exception>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        Array.IndexOf(Table<T>.Values, value) is var i and >= 0 ? Table<T>.Names[i] : throw RTCException.Type($"{value} is no {typeof(T).Name}");

    /// <summary>Finds the value with this name. The case counts, as everywhere in WebIDL.</summary>
    public static bool TryParse<T>(string? name, out T value)
        where T : struct, Enum
    {
        var i = name is null ? -1 : Array.IndexOf(Table<T>.Names, name);
        value = i >= 0 ? Table<T>.Values[i] : default;
        return i >= 0;
    }

    /// <summary>Throws TypeError for a number that is no value of the enum.</summary>
    internal static void Check<T>(T value, string member)
        where T : struct, Enum
    {
        if (Array.IndexOf(Table<T>.Values, value) < 0)
        {
            throw RTCException.Type($"{member}: {value} is no {typeof(T).Name}; one of {string.Join(", ", Table<T>.Names)} is");
        }
    }

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();
        public static readonly string[] Names = [.. Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];
    }
}
