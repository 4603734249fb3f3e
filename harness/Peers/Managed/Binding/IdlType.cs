using System.Reflection;

namespace Conformance.Peers.Managed.Binding;

/// <summary>The type of a parameter or attribute as WebIDL converts to it.</summary>
/// <param name="Type">Its type in the managed surface, without <see cref="Nullable{T}"/>.</param>
/// <param name="IsNullable">Whether null stays null: <c>T?</c> of the IDL.</param>
/// <param name="Integer">For an integer: its range.</param>
internal readonly record struct IdlType(Type Type, bool IsNullable, IdlInteger Integer)
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>The type of an attribute or of a dictionary's member.</summary>
    public static IdlType Of(PropertyInfo property)
    {
        var (type, isNullable) = Plain(property.PropertyType);
        if (property.DeclaringType!.GetMethod("<Clone>$") is not null)
        {
            // Null in the record means that the member is absent, which says nothing about the IDL.
            isNullable = IdlTable.IsNullable(property);
        }
        else if (!type.IsValueType)
        {
            isNullable = IsNullableReference(() => Nullability.Create(property));
        }

        return new IdlType(type, isNullable, IdlTable.IntegerOf(property) ?? IdlInteger.Of(type));
    }

    /// <summary>The type of a parameter.</summary>
    public static IdlType Of(ParameterInfo parameter)
    {
        var (type, isNullable) = Plain(parameter.ParameterType);
        return new IdlType(type, isNullable || (!type.IsValueType && IsNullableReference(() => Nullability.Create(parameter))), IdlInteger.Of(type));
    }

    /// <summary>The type of a list's elements.</summary>
    public static IdlType OfElement(Type type)
    {
        var (plain, isNullable) = Plain(type);
        return new IdlType(plain, isNullable, IdlInteger.Of(plain));
    }

    private static (Type Type, bool IsNullable) Plain(Type type) => System.Nullable.GetUnderlyingType(type) is { } plain ? (plain, true) : (type, false);

    private static bool IsNullableReference(Func<NullabilityInfo> read)
    {
        // The context caches what it reads and is no good for two threads at once.
        lock (Nullability)
        {
            return read().ReadState == NullabilityState.Nullable;
        }
    }
}
