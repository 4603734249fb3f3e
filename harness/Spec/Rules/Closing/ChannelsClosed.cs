using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Closing;

/// <summary>The data channels of the connection at the return of close().</summary>
internal sealed class ChannelsClosed : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "close/channels-closed";

    /// <inheritdoc/>
    public override string Title => "After close() every data channel is closed.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#dfn-close-the-connection");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        if (ClosedConnection.In(trace) is not { } closed)
        {
            yield break;
        }

        // MUST: close() sets readyState of each of the connection's channels. One that is closing may have left their number already.
        var closing = closed.Call.State?.Channels.Where(c => c.ReadyState == "closing").Select(c => c.Id).ToHashSet() ?? [];
        var open = (closed.Return.State?.Channels ?? []).Where(c => c.ReadyState is not (null or "closed") && !closing.Contains(c.Id));
        if (string.Join(", ", open.Select(c => $"{c.Id} {c.ReadyState}")) is { Length: > 0 } actual)
        {
            yield return new Violation(closed.Return.Seq, "all channels closed", actual);
        }
    }
}
