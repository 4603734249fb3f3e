using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules;

/// <summary>
/// A task that sets states of a transport and of the connection, then fires the transport's event and the connection's. When the first event
/// already shows the connection's new state, the second belongs to the same task, and no other event can come between them.
/// </summary>
internal abstract class TaskIsWholeRule : TraceRule
{
    /// <summary>Types of the first event, at an ICE transport, and of the last, at the connection.</summary>
    protected abstract (string First, string Last) Types { get; }

    /// <summary>The connection's state.</summary>
    protected abstract string? Read(StateSnapshot state);

    /// <summary>True when an event between the two breaks the rule.</summary>
    protected abstract bool Breaks(TraceEntry first, TraceEntry between);

    /// <inheritdoc/>
    public sealed override IEnumerable<Violation> Check(Trace trace)
    {
        foreach (var (before, first) in trace.Entries.Zip(trace.Entries.Skip(1)))
        {
            if (first.Kind != EntryKind.Event || first.Name != Types.First || !first.Target.StartsWith("ice:", StringComparison.Ordinal)
                || before.State is not { } was || first.State is not { } now || Read(was) == Read(now))
            {
                continue;
            }

            var rest = trace.Entries.Where(e => e.Seq > first.Seq).ToList();
            var last = rest.Find(e => e.IsEvent("pc", Types.Last) && e.State is { } s && Read(s) == Read(now));
            var between = last is null
                ? null
                : rest.Find(e => e.Kind == EntryKind.Event && e.Seq < last.Seq && Breaks(first, e));
            if (between is not null)
            {
                yield return new Violation(between.Seq, $"{Types.First} and {Types.Last} in one task", $"{between.Name} between them");
            }
        }
    }
}
