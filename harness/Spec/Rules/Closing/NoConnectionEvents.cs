using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Closing;

/// <summary>
/// close() fires nothing at the connection, and every task that would fire something there ends at once when it finds the connection
/// closed.
/// </summary>
/// <remarks>
/// Events that the draft fires from the task in which a listener called close() are let through: that task does not look again.
/// </remarks>
internal sealed class NoConnectionEvents : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "close/no-connection-events";

    /// <inheritdoc/>
    public override string Title => "A closed connection fires no events.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#dfn-close-the-connection");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        if (ClosedConnection.In(trace) is not { } closed)
        {
            yield break;
        }

        // MUST: setting the three states to closed fires no event, and queued tasks abort on a closed connection.
        foreach (var e in closed.LaterEvents.Where(e => e.Target == "pc"))
        {
            yield return new Violation(e.Seq, "no event after close()", $"{e.Name} after close()");
        }
    }
}
