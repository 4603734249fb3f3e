using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using Conformance.WebRtc;

namespace Conformance.Peers.Managed.Binding;

/// <summary>Values as script sees them: enums are texts, every object has members by their W3C names.</summary>
internal static class ScriptValue
{
    private static readonly ConcurrentDictionary<Type, bool> Maps = new();

    /// <summary>A value of the managed surface as script sees it.</summary>
    public static object? Of(object? value) => value switch
    {
        Enum e => W3CEnum.NameOf(e),
        RTCIceServerUrls urls => urls.IsText ? urls.List[0] : urls.List,
        _ => value,
    };

    /// <summary>True for what script calls an object.</summary>
    public static bool IsObject(object? value) => value is not (null or Undefined or string or bool) && !IsNumber(value);

    public static bool IsNumber(object? value) => value is int or long or double or uint or ushort or byte or short or ulong or float or sbyte or decimal;

    public static double ToNumber(object number) => Convert.ToDouble(number, CultureInfo.InvariantCulture);

    /// <summary>A list of script: any sequence of the managed surface but texts and maps.</summary>
    public static bool IsList(object? value) => value is IEnumerable and not (string or byte[]) && !IsMap(value);

    /// <summary>A map of the managed surface: a stats report.</summary>
    public static bool IsMap(object? value) => value is not null && Maps.GetOrAdd(
        value.GetType(),
        static type => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)));

    /// <summary>True when <c>member in value</c> is.</summary>
    public static bool Has(object? value, string member) => value switch
    {
        PlainObject o => o.Members.ContainsKey(member),
        _ when value is not null && ManagedType.IsOfSurface(value.GetType()) =>
            ManagedType.Of(value.GetType()) is var type && (type.Attribute(member) is not null || type.Method(member) is not null),
        _ => Read(value, member) is not Undefined,
    };

    /// <summary><c>value.member</c>; undefined where there is no such member.</summary>
    public static object? Read(object? value, string member)
    {
        switch (value)
        {
            case PlainObject o:
                return o.Members.TryGetValue(member, out var found) ? found : Undefined.Value;
            case string text:
                return member == "length" ? text.Length : Undefined.Value;
            case byte[] bytes:
                return member == "byteLength" ? bytes.Length : Undefined.Value;
            case BufferView view:
                return member == "byteLength" ? view.Bytes.Length : Undefined.Value;
            case not null when ManagedType.IsOfSurface(value.GetType()):
                var type = ManagedType.Of(value.GetType());
                return type.Attribute(member) is { } attribute ? attribute.Read(value) : (object?)type.Method(member) ?? Undefined.Value;
            case IEnumerable sequence when IsList(value):
                return Element(sequence, member);
            default:
                return Undefined.Value;
        }
    }

    private static object? Element(IEnumerable sequence, string member)
    {
        var list = sequence.Cast<object?>().ToList();
        return member == "length" ? list.Count
            : int.TryParse(member, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < list.Count ? Of(list[i])
            : Undefined.Value;
    }
}
