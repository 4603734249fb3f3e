using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Transports;

/// <summary>DTLS needs a pair that works.</summary>
internal sealed class DtlsAfterIce : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "dtls-transport/connected-after-ice";

    /// <inheritdoc/>
    public override string Title => "A DTLS transport is connected only when its ICE transport has been.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#rtcicetransportstate");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var usable = new HashSet<string>();
        var told = new HashSet<string>();
        foreach (var e in trace.Entries.Where(e => e.State is not null))
        {
            usable.UnionWith(e.State!.Ice.Where(i => i.State is "connected" or "completed" or "disconnected" or null).Select(i => i.Id));

            // MUST: a handshake needs a usable connection, and that is what connected says of an ICE transport.
            foreach (var d in e.State.Dtls.Where(d => d.State == "connected" && d.Ice is { } ice && !usable.Contains(ice) && told.Add(d.Id)))
            {
                var state = e.State.Ice.FirstOrDefault(i => i.Id == d.Ice)?.State;
                yield return new Violation(e.Seq, "ICE connected, then DTLS connected", $"DTLS connected while ICE is {state ?? "unseen"}");
            }
        }
    }
}
