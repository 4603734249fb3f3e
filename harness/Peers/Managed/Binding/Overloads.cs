namespace Conformance.Peers.Managed.Binding;

/// <summary>Chooses among the overloads of a method by the arguments (WebIDL, "overload resolution algorithm", as far as the API needs it).</summary>
internal static class Overloads
{
    private const int Exact = 4;
    private const int SameKind = 3;
    private const int ByConversion = 2;
    private const int OnlyByFailing = 1;

    /// <exception cref="IdlTypeException">There are fewer arguments than every overload needs.</exception>
    public static ManagedOverload Choose(ManagedOverload[] overloads, string name, object?[] args)
    {
        if (overloads.Length == 1 && args.Length >= overloads[0].Required)
        {
            return overloads[0];
        }

        var enough = overloads.Where(o => o.Required <= args.Length).ToList();
        return enough.Count > 0
            ? enough.MaxBy(o => args.Select((a, i) => o.ParameterAt(i) is { } p ? Fit(a, p.Type.Type) : 0).Sum())!
            : throw new IdlTypeException($"{name} needs {overloads.Min(o => o.Required)} arguments and was given {args.Length}");
    }

    /// <summary>How well a value fits a type: more is better.</summary>
    public static int Fit(object? value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string) || type.IsEnum)
        {
            return value is string ? SameKind : ByConversion;
        }

        if (type == typeof(byte[]) || type == typeof(ReadOnlyMemory<byte>))
        {
            return value is byte[] || (value is BufferView && type != typeof(byte[])) ? SameKind : OnlyByFailing;
        }

        if (SequenceConversion.ElementOf(type) is not null)
        {
            return ScriptValue.IsList(value) ? SameKind : OnlyByFailing;
        }

        if (ManagedType.IsOfSurface(type) && ManagedType.Of(type).IsDictionary)
        {
            return type.IsInstanceOfType(value) ? Exact : value is PlainObject || Undefined.OrNull(value) ? SameKind : ScriptValue.IsObject(value) ? ByConversion : OnlyByFailing;
        }

        return type.IsInstanceOfType(value) ? Exact : type.IsPrimitive ? (value is bool || ScriptValue.IsNumber(value) ? SameKind : ByConversion) : OnlyByFailing;
    }
}
