using System.Text.Json;
using System.Text.RegularExpressions;
using Conformance.Engine.Peers;
using Conformance.Peers.Managed.Arguments;
using Conformance.Peers.Managed.Binding;
using Conformance.Peers.Managed.Tracing;

namespace Conformance.Peers.Managed.Steps;

/// <summary>The steps that wait for what the trace shows: <c>wait</c> and <c>drain</c>.</summary>
internal sealed partial class WaitSteps(PeerTrace trace, ObjectIds ids, EventRecording events, ValueForm values, PeerNames names, LoopTimers timers, Func<object?> connection)
{
    /// <summary>Waits until every condition holds at the same moment; looked at now and after every entry of the trace.</summary>
    public Task<StepOutcome> WaitAsync(ProtocolStep step)
    {
        var until = step.Until;
        var done = new TaskCompletionSource<StepOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        IDisposable? timer = null;
        timer = timers.Set(() => Finish(Outcome.Timeout(string.Join("; ", until.Where(c => !Holds(c)).Select(Explain)))), step.Timeout);
        trace.Watch(Check);
        Check();
        return done.Task;

        void Check()
        {
            if (!done.Task.IsCompleted && until.All(Holds))
            {
                int? seq = trace.Count > 0 ? trace.Count - 1 : null;
                Finish(Outcome.Ok(seq, step.As is { } name ? Keep(name, until) : default));
            }
        }

        void Finish(StepOutcome outcome)
        {
            trace.Unwatch(Check);
            timer?.Dispose();
            done.SetResult(outcome);
        }
    }

    /// <summary>Waits until nothing has been recorded for some time, whatever was queued has come out by then, and nothing is being gathered.</summary>
    public Task<StepOutcome> DrainAsync(ProtocolStep step)
    {
        var done = new TaskCompletionSource<StepOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        var started = trace.Now;
        Look();
        return done.Task;

        void Look()
        {
            var now = trace.Now;
            var rest = step.Quiet - (now - Math.Max(trace.LastEntryAt, started));
            var quiet = rest <= 0 && !(now - started < step.Gathering && Gathers());
            if (quiet || trace.Ended || now - started >= Math.Max(step.Limit, step.Gathering))
            {
                done.SetResult(Outcome.Ok(null));
            }
            else
            {
                timers.Set(Look, rest > 0 ? Math.Max(1, rest) : step.Quiet);
            }
        }
    }

    /// <summary>True from a local description with a section until the end of its gathering.</summary>
    private bool Gathers()
    {
        if (connection() is not { } pc || Tracing.Attribute.Read(pc, "signalingState") is "closed")
        {
            return false;
        }

        var state = Tracing.Attribute.Read(pc, "iceGatheringState");
        return state is "gathering"
            || (state is "new" && Tracing.Attribute.Read(pc, "localDescription", "sdp") is string sdp && SectionWithAPort().IsMatch(sdp));
    }

    [GeneratedRegex(@"^m=\S+ [1-9]", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex SectionWithAPort();

    private JsonElement Keep(string name, IReadOnlyList<WaitCondition> until)
    {
        var subject = until.FirstOrDefault(c => c.Event is not null) is { } condition ? Subjects(condition)[condition.Count - 1] : Undefined.Value;
        names.Keep(name, subject);
        return values.Of(subject);
    }

    private bool Holds(WaitCondition condition) => condition.Event is not null
        ? Subjects(condition).Count >= condition.Count
        : Read(condition) is var value and not Undefined && condition.Is.Contains((string?)value);

    private IReadOnlyList<object?> Subjects(WaitCondition condition) =>
        names.Find(condition.On) is { } on && ScriptValue.IsObject(on) ? events.Subjects(ids.Of(on), condition.Event!) : [];

    /// <summary>An attribute as conditions compare it: a text (of a description its type, of another object its id) or null; undefined where there is no such object or member.</summary>
    private object? Read(WaitCondition condition)
    {
        var on = names.Find(condition.On);
        if (!ScriptValue.IsObject(on) || !ScriptValue.Has(on, condition.Member!))
        {
            return Undefined.Value;
        }

        var value = Tracing.Attribute.Read(on!, condition.Member!);
        return value is null ? null
            : !ScriptValue.IsObject(value) ? TextConversion.Of(value)
            : ScriptValue.Read(value, "type") is string type ? type
            : ids.Of(value);
    }

    private string Explain(WaitCondition condition) => condition.Event is { } type
        ? $"no {type} event at {condition.On}"
        : $"{condition.On}.{condition.Member} is {Read(condition) ?? "null"}, not {string.Join(" or ", condition.Is)}";
}
