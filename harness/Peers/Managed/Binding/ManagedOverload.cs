using System.Reflection;

namespace Conformance.Peers.Managed.Binding;

/// <summary>One overload of a method, or a constructor, of the API.</summary>
internal sealed class ManagedOverload
{
    private readonly MethodBase _method;
    private readonly ManagedParameter?[] _all;
    private readonly ManagedParameter[] _parameters;

    public ManagedOverload(MethodBase method)
    {
        _method = method;
        _all = [.. method.GetParameters().Select(p => ManagedParameter.IsOfTheLanguage(p) ? null : new ManagedParameter(p))];
        _parameters = [.. _all.OfType<ManagedParameter>()];
        Required = _parameters.TakeWhile(p => !p.IsOptional).Count();
    }

    /// <summary>How many arguments it needs at least.</summary>
    public int Required { get; }

    /// <summary>What it gives.</summary>
    public Type Result => _method is MethodInfo m ? m.ReturnType : _method.DeclaringType!;

    /// <summary>The parameter that the argument at a position goes to, null when it goes to none.</summary>
    public ManagedParameter? ParameterAt(int i) => i < _parameters.Length ? _parameters[i] : _parameters is [.., { IsVariadic: true } last] ? last : null;

    /// <summary>Converts the arguments.</summary>
    /// <exception cref="IdlTypeException">One does not convert.</exception>
    public object?[] Bind(object?[] args)
    {
        var bound = new object?[_all.Length];
        for (int i = 0, position = 0; i < _all.Length; i++)
        {
            bound[i] = _all[i] is { } parameter ? parameter.Take(position < args.Length ? args.AsSpan(position++) : []) : null;
        }

        return bound;
    }

    /// <summary>Calls it with converted arguments; what it throws comes out as it is.</summary>
    public object? Invoke(object? on, object?[] bound) => _method is ConstructorInfo constructor
        ? constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, bound, null)
        : _method.Invoke(on, BindingFlags.DoNotWrapExceptions, null, bound, null);
}
