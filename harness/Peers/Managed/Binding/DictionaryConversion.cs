namespace Conformance.Peers.Managed.Binding;

/// <summary>An object to a dictionary of the API (WebIDL, "es-dictionary"): members that it has are converted, others keep their defaults.</summary>
internal static class DictionaryConversion
{
    /// <exception cref="IdlTypeException">It is no object, a required member is missing, or a member does not convert.</exception>
    public static object Convert(object? value, Type type, string name)
    {
        if (type.IsInstanceOfType(value))
        {
            return value;
        }

        if (!Undefined.OrNull(value) && !ScriptValue.IsObject(value))
        {
            throw new IdlTypeException($"{name}: {TextConversion.Of(value)} is no object");
        }

        var dictionary = Activator.CreateInstance(type)!;
        foreach (var member in ManagedType.Of(type).Attributes)
        {
            var given = Undefined.OrNull(value) ? Undefined.Value : ScriptValue.Read(value, member.Name);
            // A record says by null what a dictionary says by leaving the member out.
            if (given is Undefined || (given is null && IsRecord(value) && !member.Type.IsNullable))
            {
                if (member.IsRequired)
                {
                    throw new IdlTypeException($"{name}: {type.Name} needs the member {member.Name}");
                }

                continue;
            }

            member.Initialize(dictionary, Conversion.Convert(given, member.Type, $"{name}.{member.Name}"));
        }

        return dictionary;
    }

    private static bool IsRecord(object? value) => value is not null && ManagedType.IsOfSurface(value.GetType()) && ManagedType.Of(value.GetType()).IsDictionary;
}
