using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Channels;

/// <summary>The order of error and close.</summary>
internal sealed class ErrorBeforeClose : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "channel/error-before-close";

    /// <inheritdoc/>
    public override string Title => "A data channel that fails tells its error before its close.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#data-transport-closed");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var closed = new HashSet<string>();
        var sent = new HashSet<string>();
        foreach (var e in trace.Entries.Where(e => e.Target.StartsWith("channel:", StringComparison.Ordinal)))
        {
            // MUST: the task of a failure fires error, then close. A message that could not be sent is told in a task of its own, at any time.
            if (e is { Kind: EntryKind.Event, Name: "error" } && closed.Contains(e.Target) && !sent.Contains(e.Target))
            {
                yield return new Violation(e.Seq, "error, then close", "close, then error");
            }

            _ = e switch
            {
                { Kind: EntryKind.Event, Name: "close" } => closed.Add(e.Target),
                { Kind: EntryKind.Call, Name: "send" } => sent.Add(e.Target),
                _ => false,
            };
        }
    }
}
