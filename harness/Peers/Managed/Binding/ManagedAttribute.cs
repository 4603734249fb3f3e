using System.Reflection;
using System.Runtime.CompilerServices;

namespace Conformance.Peers.Managed.Binding;

/// <summary>An attribute of the API, or a member of a dictionary.</summary>
internal sealed class ManagedAttribute
{
    private readonly PropertyInfo _property;
    private readonly bool _writable;

    public ManagedAttribute(PropertyInfo property)
    {
        _property = property;
        Name = MemberName.ToScript(property.Name);
        Type = IdlType.Of(property);
        IsRequired = property.IsDefined(typeof(RequiredMemberAttribute));
        _writable = property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
    }

    /// <summary>Its W3C name.</summary>
    public string Name { get; }

    public IdlType Type { get; }

    /// <summary>True for a <c>required</c> member of a dictionary.</summary>
    public bool IsRequired { get; }

    /// <summary>Reads it, as script would see the value.</summary>
    public object? Read(object on) => ScriptValue.Of(_property.GetMethod!.Invoke(on, BindingFlags.DoNotWrapExceptions, null, null, null));

    /// <summary>Sets it as an assignment does (WebIDL, "attribute setter").</summary>
    /// <exception cref="IdlTypeException">It is read-only, or the value does not convert.</exception>
    public void Assign(object on, object? value)
    {
        if (!_writable)
        {
            throw new IdlTypeException($"{Name} is read-only");
        }

        // A text that is no value of the enumeration is ignored: the only conversion of a setter that does not throw.
        if (Type.Type.IsEnum && !W3CEnum.TryParse(Type.Type, TextConversion.Of(value), out _))
        {
            return;
        }

        _property.SetMethod!.Invoke(on, BindingFlags.DoNotWrapExceptions, null, [Conversion.Convert(value, Type, Name)], null);
    }

    /// <summary>Puts a converted value in a dictionary that is being made.</summary>
    public void Initialize(object dictionary, object? converted) =>
        _property.SetMethod!.Invoke(dictionary, BindingFlags.DoNotWrapExceptions, null, [converted], null);
}
