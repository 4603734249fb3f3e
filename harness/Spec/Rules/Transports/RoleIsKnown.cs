using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Transports;

/// <summary>role once the state has left new.</summary>
internal sealed class RoleIsKnown : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "ice-transport/role-is-known";

    /// <inheritdoc/>
    public override string Title => "An ICE transport that checks has a role.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#rtcicerole");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var told = new HashSet<string>();
        foreach (var e in trace.Entries.Where(e => e.State is { SignalingState: not "closed" }))
        {
            // MUST: the role is settled by the descriptions, before any check.
            foreach (var i in e.State!.Ice.Where(i => i.State is "checking" or "connected" or "completed" && i.Role == "unknown" && told.Add(i.Id)))
            {
                yield return new Violation(e.Seq, "controlling or controlled", $"unknown in {i.State}");
            }
        }
    }
}
