using System.Reflection;
using Conformance.WebRtc;

namespace Conformance.Peers.Managed.Binding;

/// <summary>A parameter of a method of the API.</summary>
internal sealed class ManagedParameter
{
    private readonly ParameterInfo _parameter;

    public ManagedParameter(ParameterInfo parameter)
    {
        _parameter = parameter;
        IsVariadic = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(System.Runtime.CompilerServices.ParamCollectionAttribute));
        Type = IsVariadic ? IdlType.OfElement(SequenceConversion.ElementOf(parameter.ParameterType)!) : IdlType.Of(parameter);
    }

    /// <summary>Its type; of the elements when it is variadic.</summary>
    public IdlType Type { get; }

    /// <summary>True when it takes all arguments that are left.</summary>
    public bool IsVariadic { get; }

    /// <summary>True when a call may leave it out.</summary>
    public bool IsOptional => _parameter.IsOptional || IsVariadic;

    /// <summary>True for what the language needs and the IDL does not know.</summary>
    public static bool IsOfTheLanguage(ParameterInfo parameter) => parameter.ParameterType == typeof(RtcLoop) || parameter.ParameterType == typeof(CancellationToken);

    /// <summary>Converts the arguments that begin at its position.</summary>
    public object? Take(ReadOnlySpan<object?> args)
    {
        var name = _parameter.Name!;
        if (IsVariadic)
        {
            var converted = new object?[args.Length];
            for (var i = 0; i < args.Length; i++)
            {
                converted[i] = Conversion.Convert(args[i], Type, name);
            }

            return SequenceConversion.Make(_parameter.ParameterType, SequenceConversion.ElementOf(_parameter.ParameterType)!, converted);
        }

        var value = args.IsEmpty ? Undefined.Value : args[0];
        return _parameter.IsOptional && (value is Undefined || (value is null && IsDictionary)) ? _parameter.DefaultValue : Conversion.Convert(value, Type, name);
    }

    // Null for a dictionary is the empty dictionary.
    private bool IsDictionary => ManagedType.IsOfSurface(Type.Type) && ManagedType.Of(Type.Type).IsDictionary;
}
