using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Transceivers;

/// <summary>Who removes a transceiver.</summary>
internal sealed class LeavesInDescription : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "transceiver/leaves-in-description";

    /// <inheritdoc/>
    public override string Title => "A transceiver leaves the set only while a description is being set.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#set-description");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var periods = new DescriptionPeriods(trace);
        string[] last = [];
        foreach (var entry in trace.Entries.Where(e => e.State is { SignalingState: not "closed" }))
        {
            string[] now = [.. entry.State!.Transceivers.Select(t => t.Id)];

            // MUST: a stopped one leaves when an answer has taken note of it, and a rollback takes those that it undoes.
            if (last.Except(now).Any() && !periods.Cover(entry))
            {
                yield return new Violation(entry.Seq, "transceivers stay until a description", "a transceiver left with none being set");
            }

            last = now;
        }
    }
}
