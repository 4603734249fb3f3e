using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Channels;

/// <summary>The order of error and close.</summary>
internal sealed class ErrorBeforeClose : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "channel/error-before-close";

    /// <inheritdoc/>
    public override string Title => "A failed data channel tells its error before its close.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#data-transport-closed");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var closed = new HashSet<string>();
        foreach (var e in trace.Entries.Where(e => e.Kind == EntryKind.Event && e.Target.StartsWith("channel:", StringComparison.Ordinal)))
        {
            // MUST: the task of a failure fires error, then close.
            if (e.Name == "error" && closed.Contains(e.Target))
            {
                yield return new Violation(e.Seq, "error, then close", "close, then error");
            }
            else if (e.Name == "close")
            {
                closed.Add(e.Target);
            }
        }
    }
}
