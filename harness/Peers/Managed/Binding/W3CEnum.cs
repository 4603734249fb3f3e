using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Conformance.WebRtc;

namespace Conformance.Peers.Managed.Binding;

/// <summary>The W3C names of the managed surface's enums, for enums known at run time only.</summary>
internal static class W3CEnum
{
    private static readonly ConcurrentDictionary<Type, (FrozenDictionary<object, string> Names, FrozenDictionary<string, object> Values)> Tables = new();
    private static readonly MethodInfo Of = typeof(W3CName).GetMethod(nameof(W3CName.Of))!;

    /// <summary>The value's name; of a value that is none, its number.</summary>
    public static string NameOf(Enum value) => Tables.GetOrAdd(value.GetType(), Read).Names.GetValueOrDefault(value) ?? value.ToString("D");

    /// <summary>Finds the value with this name.</summary>
    public static bool TryParse(Type type, string name, out object? value) => Tables.GetOrAdd(type, Read).Values.TryGetValue(name, out value);

    /// <summary>Every name of the enum.</summary>
    public static IEnumerable<string> Names(Type type) => Tables.GetOrAdd(type, Read).Names.Values;

    private static (FrozenDictionary<object, string> Names, FrozenDictionary<string, object> Values) Read(Type type)
    {
        var of = Of.MakeGenericMethod(type);
        var names = Enum.GetValues(type).Cast<object>().Distinct().ToDictionary(v => v, v => (string)of.Invoke(null, [v])!);
        return (names.ToFrozenDictionary(), names.ToFrozenDictionary(p => p.Value, p => p.Key));
    }
}
