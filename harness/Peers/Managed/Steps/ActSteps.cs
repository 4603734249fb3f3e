using System.Text.Json;
using Conformance.Engine.Peers;
using Conformance.Peers.Managed.Arguments;
using Conformance.Peers.Managed.Binding;
using Conformance.Peers.Managed.Tracing;

namespace Conformance.Peers.Managed.Steps;

/// <summary>The steps that do something at the API: <c>new</c>, <c>call</c>, <c>get</c>, <c>set</c>.</summary>
internal sealed class ActSteps(
    ManagedInterfaces interfaces, PeerTrace trace, Snapshot snapshot, ObjectIds ids, ValueForm values, PeerNames names, ArgumentForms arguments)
{
    private static readonly JsonElement Promise = JsonElement.Parse("""{"$promise":true}""");

    /// <summary>Constructs the connection.</summary>
    /// <exception cref="ProtocolException">There is one already.</exception>
    public StepOutcome New(ProtocolStep step, string peer)
    {
        if (snapshot.Connection is not null)
        {
            throw new ProtocolException($"peer {peer} has its connection already");
        }

        var args = arguments.List(step.Args);
        var call = trace.NextCall();
        trace.Record("call", "pc", "new", call, values.Of(args));
        object pc;
        try
        {
            pc = interfaces.Constructor.Call(null, args)!;
        }
        catch (Exception error)
        {
            return Failed("throw", "pc", "new", call, error);
        }

        ids.Of(pc);
        names.Keep("pc", pc);
        snapshot.Connection = pc;
        return Outcome.Ok(trace.Record("return", "pc", "new", call));
    }

    /// <summary>Calls a method.</summary>
    /// <returns>The outcome, or a promise of it where the method returned one.</returns>
    public (StepOutcome? Now, Task<StepOutcome>? Later) Call(ProtocolStep step)
    {
        object? on = null;
        string target;
        ManagedMethod? method;
        if (interfaces.Find(step.On) is { } its)
        {
            (target, method) = (step.On, its.Static(step.Member));
        }
        else if (step.On == "self")
        {
            // There is no global object whose functions could be called.
            (target, method) = (step.On, null);
        }
        else
        {
            on = names.LookUp(step.On);
            method = Method(on, step.Member);
            target = method is null ? ScriptKind.Of(on) : ids.Of(on!);
        }

        if (method is null)
        {
            return (Outcome.Unsupported($"{target}.{step.Member}"), null);
        }

        var args = arguments.List(step.Args);
        var call = trace.NextCall();
        trace.Record("call", target, step.Member, call, values.Of(args));
        object? result;
        try
        {
            result = method.Call(on, args);
        }
        catch (Exception error)
        {
            return (Failed("throw", target, step.Member, call, error), null);
        }

        if (result is ScriptPromise promise)
        {
            trace.Record("return", target, step.Member, call, Promise);
            return (null, Settlement(step, promise, target, call));
        }

        return (Ok("return", step, target, step.Member, call, result, values.Of(result)), null);
    }

    /// <summary>Reads an attribute.</summary>
    public StepOutcome Get(ProtocolStep step)
    {
        var on = names.LookUp(step.On);
        if (!ScriptValue.Has(on, step.Member) && !step.Absent)
        {
            return Missing(on, step.Member);
        }

        var (target, name, call) = (ids.Of(on!), "get " + step.Member, trace.NextCall());
        trace.Record("call", target, name, call);
        try
        {
            var value = ScriptValue.Read(on, step.Member);
            return Ok("return", step, target, name, call, value, values.Of(value));
        }
        catch (Exception error)
        {
            return Failed("throw", target, name, call, error);
        }
    }

    /// <summary>Sets an attribute.</summary>
    public StepOutcome Set(ProtocolStep step)
    {
        var on = names.LookUp(step.On);
        if (!ScriptValue.Has(on, step.Member))
        {
            return Missing(on, step.Member);
        }

        var value = arguments.Resolve(step.Value);
        var (target, name, call) = (ids.Of(on!), step.Member + "=", trace.NextCall());
        trace.Record("call", target, name, call, values.Of(new[] { value }));
        try
        {
            var attribute = ManagedType.Of(on!.GetType()).Attribute(step.Member) ?? throw new IdlTypeException($"{step.Member} is read-only");
            attribute.Assign(on, value);
            return Outcome.Ok(trace.Record("return", target, name, call));
        }
        catch (Exception error)
        {
            return Failed("throw", target, name, call, error);
        }
    }

    private static ManagedMethod? Method(object? on, string member) =>
        on is not null && ManagedType.IsOfSurface(on.GetType()) ? ManagedType.Of(on.GetType()).Method(member) : null;

    private static StepOutcome Missing(object? on, string member) => Outcome.Unsupported($"{ScriptKind.Of(on)}.{member}");

    /// <summary>The outcome of a promise, recorded in the first reaction to it.</summary>
    private Task<StepOutcome> Settlement(ProtocolStep step, ScriptPromise promise, string target, int call)
    {
        var settled = new TaskCompletionSource<StepOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        promise.Upon(
            value => Settle(() => Ok("resolve", step, target, step.Member, call, value, SettledValue(step.Member, value))),
            error => Settle(() => Failed("reject", target, step.Member, call, error)));
        return settled.Task;

        void Settle(Func<StepOutcome> record)
        {
            try
            {
                settled.SetResult(record());
            }
            catch (Exception e)
            {
                // The value cannot be described: the command fails, as it does where a value is returned.
                settled.SetException(e);
            }
        }
    }

    private JsonElement SettledValue(string member, object? value)
    {
        if (member is not ("setLocalDescription" or "setRemoteDescription") || snapshot.Connection is not { } pc)
        {
            return values.Of(value);
        }

        var both = new PlainObject();
        both.Members["local"] = ScriptValue.Read(pc, "localDescription");
        both.Members["remote"] = ScriptValue.Read(pc, "remoteDescription");
        return values.Of(both);
    }

    private StepOutcome Ok(string kind, ProtocolStep step, string target, string name, int call, object? value, JsonElement detail)
    {
        if (step.As is { } kept)
        {
            names.Keep(kept, value);
        }

        return Outcome.Ok(trace.Record(kind, target, name, call, detail), detail);
    }

    private StepOutcome Failed(string how, string target, string name, int call, Exception error)
    {
        var described = ErrorForm.Of(error);
        return Outcome.Error(how, described, trace.Record(how, target, name, call, error: described));
    }
}
