using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules;

/// <summary>Two kinds of events of the task that ends setting a description, the first kind always before the second.</summary>
internal abstract class OperationOrderRule : TraceRule
{
    /// <summary>Names of the two kinds, as a message calls them.</summary>
    protected abstract (string Earlier, string Later) Names { get; }

    /// <summary>True for an event of the earlier kind.</summary>
    protected abstract bool IsEarlier(TraceEntry e);

    /// <summary>True for an event of the later kind.</summary>
    protected abstract bool IsLater(TraceEntry e);

    /// <summary>True when the two are bound to each other. Where a kind has other causes too, only a common track shows the task.</summary>
    protected virtual bool AreRelated(TraceEntry earlier, TraceEntry later) => true;

    /// <inheritdoc/>
    public sealed override IEnumerable<Violation> Check(Trace trace)
    {
        foreach (var operation in ChainedOperation.In(trace).Where(o => o.SetsDescription && o.Outcome is not null && !o.RollsBackFirst))
        {
            var events = operation.EventsIn(trace).ToList();

            // MUST: one task fires them, kind by kind.
            if (events.Find(l => IsLater(l) && events.Exists(e => e.Seq > l.Seq && IsEarlier(e) && AreRelated(e, l))) is { } early)
            {
                yield return new Violation(early.Seq, $"{Names.Earlier}, then {Names.Later}", $"{Names.Later}, then {Names.Earlier}");
            }
        }
    }
}
