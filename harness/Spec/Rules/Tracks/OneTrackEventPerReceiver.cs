using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Tracks;

/// <summary>The number of track events of one operation.</summary>
internal sealed class OneTrackEventPerReceiver : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "track/one-per-receiver";

    /// <inheritdoc/>
    public override string Title => "One description fires at most one track event for a receiver.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#process-remote-track-addition");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        foreach (var operation in ChainedOperation.In(trace).Where(o => o.SetsDescription && o.Outcome is not null))
        {
            var told = new HashSet<string>();

            // MUST: each media description is processed once, and each has its own receiver.
            foreach (var e in operation.EventsIn(trace).Where(e => e.IsEvent("pc", "track")))
            {
                if (e.DetailReference("receiver") is { } receiver && !told.Add(receiver))
                {
                    yield return new Violation(e.Seq, "one track event for a receiver", "track again in the same operation");
                }
            }
        }
    }
}
