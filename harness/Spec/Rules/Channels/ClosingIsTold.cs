using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Channels;

/// <summary>closing at the side that did not begin.</summary>
internal sealed class ClosingIsTold : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "channel/closing-is-told";

    /// <inheritdoc/>
    public override string Title => "A data channel that the other side begins to close fires closing before anything else sees it closing.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#closing-procedure");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var explained = new HashSet<string>();
        foreach (var e in trace.Entries.Where(e => e.State is { SignalingState: not "closed" }))
        {
            if (e is { Kind: EntryKind.Call, Name: "close" } or { Kind: EntryKind.Event, Name: "closing" })
            {
                explained.Add(e.Target);
            }

            // MUST: the task that sets the state fires closing at once. Only close() of the channel sets it and fires nothing.
            foreach (var c in e.State!.Channels.Where(c => c.ReadyState == "closing" && explained.Add(c.Id)))
            {
                yield return new Violation(e.Seq, "closing, then anything else", $"{e.Name} with the channel in closing");
            }
        }
    }
}
