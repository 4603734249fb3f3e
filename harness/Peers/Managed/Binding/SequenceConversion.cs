using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Conformance.Peers.Managed.Binding;

/// <summary>A list to <c>sequence&lt;T&gt;</c>, in the form of list that the managed surface takes.</summary>
internal static class SequenceConversion
{
    private static readonly ConcurrentDictionary<Type, Type?> Elements = new();
    private static readonly MethodInfo ToImmutable =
        typeof(ImmutableArray).GetMethods().Single(m => m.Name == nameof(ImmutableArray.Create) && m.GetParameters() is [{ ParameterType.IsArray: true }]);

    /// <summary>The type of the elements, null when the type is no list.</summary>
    public static Type? ElementOf(Type type) => Elements.GetOrAdd(type, static t =>
        t == typeof(string) || t == typeof(byte[]) ? null
        : t.IsArray ? t.GetElementType()
        : t.IsGenericType && t.GetGenericArguments() is [var element] && typeof(IEnumerable).IsAssignableFrom(t) && t.GetGenericTypeDefinition() != typeof(ReadOnlyMemory<>) ? element
        : null);

    /// <exception cref="IdlTypeException">It is no list, or an element does not convert.</exception>
    public static object Convert(object? value, Type type, string name)
    {
        if (!ScriptValue.IsList(value))
        {
            throw new IdlTypeException($"{name}: {TextConversion.Of(value)} is no list");
        }

        var element = ElementOf(type)!;
        var elementType = IdlType.OfElement(element);
        return Make(type, element, [.. ((IEnumerable)value!).Cast<object?>().Select((v, i) => Conversion.Convert(v, elementType, $"{name}[{i}]"))]);
    }

    /// <summary>A list of converted values in the form that the type asks for.</summary>
    public static object Make(Type type, Type element, object?[] converted)
    {
        var array = Array.CreateInstance(element, converted.Length);
        Array.Copy(converted, array, converted.Length);
        return type.IsInstanceOfType(array) ? array
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? ToImmutable.MakeGenericMethod(element).Invoke(null, [array])!
            : Activator.CreateInstance(type, array)!;
    }
}
