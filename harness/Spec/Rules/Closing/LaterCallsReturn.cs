using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Closing;

/// <summary>The members that the draft lets through on a closed connection.</summary>
internal sealed class LaterCallsReturn : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "close/later-calls-return";

    /// <inheritdoc/>
    public override string Title => "After close() another close() and restartIce() return and do nothing.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#dfn-close-the-connection");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        if (ClosedConnection.In(trace) is not { } closed)
        {
            yield break;
        }

        foreach (var call in closed.LaterCalls.Where(c => c is { Target: "pc", Name: "close" or "restartIce", Call: not null }))
        {
            // MUST: closing a closed connection ends at its first step; restartIce has no check for it.
            if (trace.OutcomeOf(call.Call!.Value) is { Kind: not EntryKind.Return } outcome)
            {
                yield return new Violation(outcome.Seq, $"{call.Name} returns", $"{call.Name} gives {outcome.Error?.Name ?? "a promise"}");
            }
        }
    }
}
