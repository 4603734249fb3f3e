using System.Reflection;

namespace Conformance.Peers.Managed.Binding;

/// <summary>A method of the API with its overloads.</summary>
internal sealed class ManagedMethod
{
    private readonly string _name;
    private readonly ManagedOverload[] _overloads;
    private readonly Type _result;

    public ManagedMethod(MethodBase[] overloads)
    {
        _name = overloads[0].IsConstructor ? $"new {overloads[0].DeclaringType!.Name}" : MemberName.ToScript(overloads[0].Name);
        _overloads = [.. overloads.Select(m => new ManagedOverload(m))];
        _result = _overloads[0].Result;
    }

    /// <summary>Calls it as script would: converts the arguments, chooses the overload.</summary>
    /// <returns>The value as script sees it; a <see cref="ScriptPromise"/> for a promise.</returns>
    /// <exception cref="Exception">What the method threw, or the binding's TypeError. A promise-returning method rejects instead of the latter.</exception>
    public object? Call(object? on, object?[] args)
    {
        ManagedOverload overload;
        object?[] bound;
        try
        {
            overload = Overloads.Choose(_overloads, _name, args);
            bound = overload.Bind(args);
        }
        catch (IdlTypeException e) when (typeof(Task).IsAssignableFrom(_result))
        {
            // WebIDL, "create an operation function": exceptions of an operation with a promise type are converted to rejections.
            return new ScriptPromise(Task.FromException(e), null);
        }

        var result = overload.Invoke(on, bound);
        return result is Task task ? ScriptPromise.Of(task, overload.Result)
            : overload.Result == typeof(void) ? Undefined.Value
            : ScriptValue.Of(result);
    }
}
