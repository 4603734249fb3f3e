using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Channels;

/// <summary>id goes from null to a number and stays.</summary>
internal sealed class IdIsKept : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "channel/id-is-kept";

    /// <inheritdoc/>
    public override string Title => "The id of a data channel is given once.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#sctp-transport-connected");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var ids = new Dictionary<string, int>();
        foreach (var e in trace.Entries.Where(e => e.State is not null))
        {
            foreach (var c in e.State!.Channels)
            {
                // MUST: a channel without an id gets one; no step gives it another.
                if (ids.TryGetValue(c.Id, out var was) && was != c.StreamId)
                {
                    yield return new Violation(e.Seq, "one id", c.StreamId is null ? "no id any more" : "another id");
                    ids.Remove(c.Id);
                }
                else if (c.StreamId is { } id)
                {
                    ids[c.Id] = id;
                }
            }
        }
    }
}
