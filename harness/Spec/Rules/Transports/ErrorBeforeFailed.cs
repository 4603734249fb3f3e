using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Transports;

/// <summary>The two events of a DTLS transport that fails.</summary>
internal sealed class ErrorBeforeFailed : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "dtls-transport/error-before-failed";

    /// <inheritdoc/>
    public override string Title => "A DTLS transport that fails fires error, then statechange.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#rtcdtlstransport-interface");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var told = new HashSet<string>();
        foreach (var e in trace.Entries.Where(e => e.Kind == EntryKind.Event && e.Target.StartsWith("dtls:", StringComparison.Ordinal)))
        {
            // MUST: the task that sets failed fires both, error first.
            if (e.Name == "statechange" && e.State?.Dtls.FirstOrDefault(d => d.Id == e.Target)?.State == "failed" && !told.Remove(e.Target))
            {
                yield return new Violation(e.Seq, "error, then statechange to failed", "statechange to failed without an error before it");
            }
            else if (e.Name == "error")
            {
                told.Add(e.Target);
            }
        }
    }
}
