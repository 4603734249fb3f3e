namespace Conformance.Peers.Managed.Binding;

/// <summary>A value of script to a type of the managed surface, by the rules of WebIDL (<c>webidl#js-type-mapping</c>).</summary>
internal static class Conversion
{
    /// <param name="value">The value.</param>
    /// <param name="type">What it is needed as.</param>
    /// <param name="name">How a message calls it.</param>
    /// <exception cref="IdlTypeException">It does not convert.</exception>
    public static object? Convert(object? value, IdlType type, string name)
    {
        if (type.IsNullable && Undefined.OrNull(value))
        {
            return null;
        }

        var target = type.Type;
        if (target == typeof(object))
        {
            return value is Undefined ? null : value;
        }

        if (target == typeof(string))
        {
            return TextConversion.Of(value);
        }

        if (target == typeof(bool))
        {
            return IsTruthy(value);
        }

        if (target.IsEnum)
        {
            var text = TextConversion.Of(value);
            return W3CEnum.TryParse(target, text, out var parsed)
                ? parsed
                : throw new IdlTypeException($"{name}: '{text}' is no {target.Name}; one of {string.Join(", ", W3CEnum.Names(target))} is");
        }

        if (target.IsPrimitive)
        {
            return NumberConversion.Convert(value, type, name);
        }

        if (target == typeof(byte[]) || target == typeof(ReadOnlyMemory<byte>))
        {
            return Bytes(value, target, name);
        }

        // WebCrypto, "BigInteger": the surface has it as a list of bytes, script as a Uint8Array.
        if (target == typeof(IReadOnlyList<byte>))
        {
            return value is BufferView { Type: BufferView.OfBytes } octets
                ? octets.Bytes.ToArray()
                : throw new IdlTypeException($"{name}: {TextConversion.Of(value)} is no {BufferView.OfBytes}");
        }

        return SequenceConversion.ElementOf(target) is not null ? SequenceConversion.Convert(value, target, name)
            : ManagedType.IsOfSurface(target) && ManagedType.Of(target).IsDictionary
                // (object or DOMString): the dictionary of the object, or made of the text.
                ? value is string && UnionConversion.IsUnion(target) ? UnionConversion.Convert(value, target, name) : DictionaryConversion.Convert(value, target, name)
            : target.IsInstanceOfType(value) ? value
            : UnionConversion.IsUnion(target) ? UnionConversion.Convert(value, target, name)
            : throw new IdlTypeException($"{name}: {TextConversion.Of(value)} is no {target.Name}");
    }

    private static bool IsTruthy(object? value) => value switch
    {
        null or Undefined => false,
        bool b => b,
        string text => text.Length > 0,
        _ when ScriptValue.IsNumber(value) => ScriptValue.ToNumber(value) is not (0 or double.NaN),
        _ => true,
    };

    private static object Bytes(object? value, Type target, string name)
    {
        if (value is BufferView view && target != typeof(byte[]))
        {
            return view.Bytes;
        }

        var bytes = value as byte[] ?? throw new IdlTypeException($"{name}: {TextConversion.Of(value)} is no ArrayBuffer");
        return target == typeof(byte[]) ? (object)bytes : new ReadOnlyMemory<byte>(bytes);
    }
}
