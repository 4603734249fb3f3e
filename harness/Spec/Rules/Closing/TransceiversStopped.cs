using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Closing;

/// <summary>direction and currentDirection of the transceivers at the return of close().</summary>
internal sealed class TransceiversStopped : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "close/transceivers-stopped";

    /// <inheritdoc/>
    public override string Title => "After close() every transceiver is stopped.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#dfn-close-the-connection");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        if (ClosedConnection.In(trace) is not { } closed)
        {
            yield break;
        }

        // MUST: close() stops each transceiver, and a stopped one shows stopped in both attributes.
        var running = (closed.Return.State?.Transceivers ?? []).Where(t => t is not { Direction: "stopped", CurrentDirection: "stopped" });
        if (string.Join(", ", running.Select(t => $"{t.Id} {t.Direction ?? "null"}/{t.CurrentDirection ?? "null"}")) is { Length: > 0 } actual)
        {
            yield return new Violation(closed.Return.Seq, "all transceivers stopped/stopped", actual);
        }
    }
}
