using System.Collections.Concurrent;
using System.Reflection;

namespace Conformance.Peers.Managed.Binding;

/// <summary>
/// A value to a union of the IDL, which the managed surface has as a type with implicit conversions from its parts:
/// <c>(DOMString or sequence&lt;DOMString&gt;)</c>.
/// </summary>
internal static class UnionConversion
{
    private static readonly ConcurrentDictionary<Type, MethodInfo[]> Parts = new();

    /// <summary>True when the type is such a union.</summary>
    public static bool IsUnion(Type type) => PartsOf(type).Length > 0;

    /// <exception cref="IdlTypeException">No part of the union takes the value.</exception>
    public static object? Convert(object? value, Type type, string name)
    {
        // WebIDL, "es-union": a list goes to the list, an object to its interface, anything else to the text.
        var part = PartsOf(type).MaxBy(p => Overloads.Fit(value, p.GetParameters()[0].ParameterType))!;
        return part.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Conversion.Convert(value, IdlType.Of(part.GetParameters()[0]), name)], null);
    }

    private static MethodInfo[] PartsOf(Type type) => Parts.GetOrAdd(type, static t =>
        [.. t.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.Name == "op_Implicit" && m.ReturnType == t)]);
}
