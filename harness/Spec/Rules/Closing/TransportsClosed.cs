using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Closing;

/// <summary>The DTLS, ICE and SCTP transports that the connection referenced when close() was called, at its return.</summary>
internal sealed class TransportsClosed : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "close/transports-closed";

    /// <inheritdoc/>
    public override string Title => "After close() every transport of the connection is closed.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#dfn-close-the-connection");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        if (ClosedConnection.In(trace) is not { } closed)
        {
            yield break;
        }

        var (before, after) = (closed.Call.State, closed.Return.State);
        if (before is null || after is null)
        {
            yield break;
        }

        // MUST: close() sets the state of each of the connection's transports to closed before it returns.
        var dtls = before.ConsideredDtls.Select(d => d.Id).ToHashSet();
        var ice = before.ConsideredIce.Select(i => i.Id).ToHashSet();
        var open = after.Dtls.Where(d => dtls.Contains(d.Id)).Select(d => (d.Id, d.State))
            .Concat(after.Ice.Where(i => ice.Contains(i.Id)).Select(i => (i.Id, i.State)))
            .Concat(after.Sctp is { } s && s.Id == before.Sctp?.Id ? [(s.Id, s.State)] : [])
            .Where(t => t.State is not (null or "closed"))
            .Select(t => $"{t.Id} {t.State}");
        if (string.Join(", ", open) is { Length: > 0 } actual)
        {
            yield return new Violation(closed.Return.Seq, "all transports closed", actual);
        }
    }
}
