using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Transports;

/// <summary>SCTP runs inside DTLS.</summary>
internal sealed class SctpAfterDtls : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "sctp-transport/connected-after-dtls";

    /// <inheritdoc/>
    public override string Title => "The SCTP transport is connected only when its DTLS transport has been.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#sctp-transport-connected");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var secure = new HashSet<string>();
        var told = false;
        foreach (var e in trace.Entries.Where(e => e.State is not null))
        {
            secure.UnionWith(e.State!.Dtls.Where(d => d.State is "connected" or null).Select(d => d.Id));

            // MUST: the association is set up over the connected DTLS transport.
            if (e.State.Sctp is { State: "connected", Dtls: { } dtls } && !secure.Contains(dtls) && !told)
            {
                told = true;
                var state = e.State.Dtls.FirstOrDefault(d => d.Id == dtls)?.State;
                yield return new Violation(e.Seq, "DTLS connected, then SCTP connected", $"SCTP connected while DTLS is {state ?? "unseen"}");
            }
        }
    }
}
