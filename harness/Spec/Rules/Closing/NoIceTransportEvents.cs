using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Closing;

/// <summary>
/// The tasks that change the state, the selected pair or the gathering state of an ICE transport end at once when the connection is
/// closed.
/// </summary>
/// <remarks>
/// DTLS and SCTP transports are left out: their tasks do not look at whether the connection is closed, so a queued one may still fire.
/// </remarks>
internal sealed class NoIceTransportEvents : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "close/no-ice-transport-events";

    /// <inheritdoc/>
    public override string Title => "The ICE transports of a closed connection fire no events.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#rtcicetransport");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        if (ClosedConnection.In(trace) is not { } closed)
        {
            yield break;
        }

        // MUST: the ICE tasks abort on a closed connection before they change or fire anything.
        foreach (var e in closed.LaterEvents.Where(e => e.Target.StartsWith("ice:", StringComparison.Ordinal)))
        {
            yield return new Violation(e.Seq, "no event at an ICE transport after close()", $"{e.Name} after close()");
        }
    }
}
