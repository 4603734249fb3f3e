using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Channels;

/// <summary>closing tells that the other side began.</summary>
internal sealed class NoClosingAfterOwnClose : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "channel/no-closing-after-own-close";

    /// <inheritdoc/>
    public override string Title => "closing does not fire at a channel that was closed here.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#closing-procedure");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var closed = new HashSet<string>();
        foreach (var e in trace.Entries.Where(e => e.Target.StartsWith("channel:", StringComparison.Ordinal)))
        {
            if (e is { Kind: EntryKind.Return, Name: "close" })
            {
                closed.Add(e.Target);
            }

            // MUST: close() has set the state already, and the procedure fires closing only when it sets it itself.
            else if (e is { Kind: EntryKind.Event, Name: "closing" } && closed.Contains(e.Target))
            {
                yield return new Violation(e.Seq, "no closing after close() of the channel", "closing after close()");
            }
        }
    }
}
