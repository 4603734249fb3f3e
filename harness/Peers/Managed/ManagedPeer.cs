using Conformance.Engine.Peers;
using Conformance.Peers.Managed.Arguments;
using Conformance.Peers.Managed.Binding;
using Conformance.Peers.Managed.Steps;
using Conformance.Peers.Managed.Tracing;

namespace Conformance.Peers.Managed;

/// <summary>One peer of the running case: its connection, the objects that came from it, its trace. Lives on its host's loop.</summary>
internal sealed class ManagedPeer
{
    private readonly string _name;
    private readonly Snapshot _snapshot;
    private readonly ActSteps _acts;
    private readonly WaitSteps _waits;
    private readonly LoopTimers _timers;
    private readonly Dictionary<string, Task<StepOutcome>> _pending = [];

    public ManagedPeer(string name, ITraceSink sink, TimeProvider time, ManagedInterfaces interfaces, MediaSources media, LoopTimers timers)
    {
        (_name, _timers) = (name, timers);
        EventRecording? events = null;
        var ids = new ObjectIds((id, target) => events!.Listen(id, target));
        var values = new ValueForm(ids);
        _snapshot = new Snapshot(ids);
        Trace = new PeerTrace(name, _snapshot, sink, time);
        events = new EventRecording(Trace, new EventDetail(values, _snapshot));
        Names = new PeerNames(name, ids, _snapshot);
        _acts = new ActSteps(interfaces, Trace, _snapshot, ids, values, Names, new ArgumentForms(Names, media));
        _waits = new WaitSteps(Trace, ids, events, values, Names, timers, () => _snapshot.Connection);
    }

    public PeerTrace Trace { get; }

    /// <summary>What its steps can name.</summary>
    public PeerNames Names { get; }

    /// <summary>The connection, null while there is none.</summary>
    public object? Connection => _snapshot.Connection;

    /// <summary>Carries out a step.</summary>
    /// <returns>The outcome, or a promise of it when the step has to wait for something.</returns>
    /// <exception cref="ProtocolException">The step makes no sense.</exception>
    public (StepOutcome? Now, Task<StepOutcome>? Later) Run(ProtocolStep step) => step.Op switch
    {
        "new" => Act(step, (_acts.New(step, _name), null)),
        "call" => Act(step, _acts.Call(step)),
        "get" => Act(step, (_acts.Get(step), null)),
        "set" => Act(step, (_acts.Set(step), null)),
        "settle" => (null, SettleAsync(step)),
        "wait" => (null, _waits.WaitAsync(step)),
        "mark" => (Outcome.Ok(Trace.Record("mark", "pc", step.Label)), null),
        "drain" => (null, _waits.DrainAsync(step)),
        _ => throw new ProtocolException($"unknown step '{step.Op}'"),
    };

    /// <summary>The outcome of an act: now, when its promise has settled, or (<c>await: false</c>) when a later <c>settle</c> asks for it.</summary>
    private (StepOutcome? Now, Task<StepOutcome>? Later) Act(ProtocolStep step, (StepOutcome? Now, Task<StepOutcome>? Later) outcome)
    {
        if (step.Await)
        {
            return outcome.Later is { } later ? (null, WithinAsync(later, step.Member, step.Timeout)) : outcome;
        }

        _pending[step.As!] = outcome.Later ?? Task.FromResult(outcome.Now!);
        return (Outcome.Pending, null);
    }

    private Task<StepOutcome> SettleAsync(ProtocolStep step)
    {
        return _pending.TryGetValue(step.Name, out var outcome)
            ? SettledAsync(outcome)
            : throw new ProtocolException($"peer {_name} has no pending call named '{step.Name}'");

        async Task<StepOutcome> SettledAsync(Task<StepOutcome> pending)
        {
            var result = await WithinAsync(pending, step.Name, step.Timeout);
            if (result.Status != "timeout")
            {
                _pending.Remove(step.Name);
            }

            return result;
        }
    }

    private async Task<StepOutcome> WithinAsync(Task<StepOutcome> outcome, string what, double timeout)
    {
        var (done, result) = await _timers.WithinAsync(outcome, timeout);
        return done ? result! : Outcome.Timeout($"the promise of {what} is still pending after {timeout} ms");
    }
}
