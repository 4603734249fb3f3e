using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Closing;

/// <summary>The three states of the connection from the return of close() on.</summary>
internal sealed class StatesClosed : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "close/states-closed";

    /// <inheritdoc/>
    public override string Title => "After close() signalingState, iceConnectionState and connectionState are closed, and stay so.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#dfn-close-the-connection");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        if (ClosedConnection.In(trace) is not { } closed)
        {
            yield break;
        }

        // MUST: close() sets all three before it returns, and nothing sets them afterwards.
        foreach (var e in closed.After.Prepend(closed.Return).Where(e => e.State is not null))
        {
            var states = $"signaling {e.State!.SignalingState ?? "closed"}, "
                + $"ice {e.State.IceConnectionState ?? "closed"}, connection {e.State.ConnectionState ?? "closed"}";
            const string Expected = "signaling closed, ice closed, connection closed";
            if (states != Expected)
            {
                yield return new Violation(e.Seq, Expected, states);
                yield break;
            }
        }
    }
}
