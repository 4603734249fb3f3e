using Conformance.Spec.Clauses;
using Conformance.Spec.Derivations;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Connection;

/// <summary>
/// iceConnectionState against the derivation, inside statechange of an ICE transport and iceconnectionstatechange.
/// </summary>
/// <remarks>
/// Only these moments count: the draft derives the state when a transport changes, not when signaling adds or drops one, so in between
/// the attribute may lag behind the set of transports. The first entry of each run of equal findings is reported.
/// </remarks>
internal sealed class IceConnectionDerivation : MomentRule
{
    /// <inheritdoc/>
    public override string Id => "ice/derivation";

    /// <inheritdoc/>
    public override string Title => "iceConnectionState is the one that the states of the ICE transports give.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#rtciceconnectionstate-enum");

    // MUST: the task that changes a transport's state derives iceConnectionState before it fires its first event.
    protected override Violation? Differs(TraceEntry entry)
    {
        var s = entry.State!;
        var ice = s.ConsideredIce.Select(i => i.State).ToList();
        if (s is not { IceConnectionState: { } actual, SignalingState: not "closed" } || !Exposure.IsComplete(s) || ice.Contains(null))
        {
            return null;
        }

        var derived = IceConnectionStateDerivation.Derive(isClosed: false, [.. ice.OfType<string>()]);
        return derived == actual
            ? null
            : new Violation(
                entry.Seq, $"iceConnectionState {derived}", $"iceConnectionState {actual}, derived {derived} (ice {string.Join(", ", ice)})");
    }

    // A transport that signaling closes fires statechange too, but is no change that the derivation follows.
    protected override bool IsMoment(TraceEntry e) => e.State is not null
        && (e.IsEvent("pc", "iceconnectionstatechange")
            || e.State.Ice.Any(i => i.State != "closed" && e.IsEvent(i.Id, "statechange")));
}
