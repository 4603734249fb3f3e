using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Ordering;

/// <summary>
/// Every event of the connection and of its channels, transports and streams is fired from a queued task, so none comes between a call and its return.
/// </summary>
internal sealed class NoEventInsideCall : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "events/not-inside-call";

    /// <inheritdoc/>
    public override string Title => "No event of the connection or its objects is dispatched inside a call.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#operation");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var open = new Stack<TraceEntry>();
        foreach (var entry in trace.Entries)
        {
            if (entry.Kind == EntryKind.Call)
            {
                open.Push(entry);
            }
            else if (entry.Kind is EntryKind.Return or EntryKind.Throw && open.Any(c => c.Call == entry.Call))
            {
                while (open.Pop().Call != entry.Call)
                {
                }
            }

            // MUST: events are fired from tasks; no method and no setter fires one before it returns. Only stop() ends the track on the spot.
            else if (entry is { Kind: EntryKind.Event, Name: not "ended" } && open.TryPeek(out var call))
            {
                yield return new Violation(entry.Seq, $"no event inside {call.Name}", $"{entry.Name} inside {call.Name}");
            }
        }
    }
}
