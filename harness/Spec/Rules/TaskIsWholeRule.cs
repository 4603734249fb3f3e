using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules;

/// <summary>
/// A task that sets states of a transport and of the connection, then fires the transport's events and the connection's. When the first event
/// already shows the connection's new state, the last belongs to the same task, and no other event can come between them.
/// </summary>
internal abstract class TaskIsWholeRule : TraceRule
{
    /// <summary>Type of the last event, at the connection.</summary>
    protected abstract string Last { get; }

    /// <summary>True for an event, at an ICE transport, with which the task may begin.</summary>
    protected abstract bool IsFirst(TraceEntry e);

    /// <summary>The connection's state.</summary>
    protected abstract string? Read(StateSnapshot state);

    /// <summary>True when an event between the two breaks the rule.</summary>
    protected abstract bool Breaks(TraceEntry first, TraceEntry between);

    /// <inheritdoc/>
    public sealed override IEnumerable<Violation> Check(Trace trace)
    {
        foreach (var (before, first) in trace.Entries.Zip(trace.Entries.Skip(1)))
        {
            if (first.Kind != EntryKind.Event || !first.Target.StartsWith("ice:", StringComparison.Ordinal) || !IsFirst(first)
                || before.State is not { } was || first.State is not { } now || Read(was) == Read(now))
            {
                continue;
            }

            // MUST: one task fires all of them, in this order.
            var rest = trace.Entries.Where(e => e.Seq > first.Seq && e.Kind == EntryKind.Event).ToList();
            var last = rest.Find(e => e.IsEvent("pc", Last) && e.State is { } s && Read(s) == Read(now));
            if (last is not null && rest.Find(e => e.Seq < last.Seq && Breaks(first, e)) is { } between)
            {
                yield return new Violation(between.Seq, $"{first.Name} to {Last} in one task", $"{between.Name} after {first.Name}");
            }
        }
    }
}
