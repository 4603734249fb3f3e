using Conformance.Spec.Clauses;
using Conformance.Spec.Derivations;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Gathering;

/// <summary>
/// iceGatheringState against the derivation, inside gatheringstatechange of an ICE transport and icegatheringstatechange.
/// </summary>
/// <remarks>
/// Only these moments count, for the reason given at ice/derivation. The first entry of each run of equal findings is reported.
/// </remarks>
internal sealed class GatheringDerivation : MomentRule
{
    /// <inheritdoc/>
    public override string Id => "gathering/derivation";

    /// <inheritdoc/>
    public override string Title => "iceGatheringState is the one that the gathering states of the ICE transports give.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#rtcicegatheringstate-enum");

    // MUST: the task that changes a transport's gathering state derives iceGatheringState before it fires its first event.
    protected override Violation? Differs(TraceEntry entry)
    {
        var s = entry.State!;
        var ice = s.ConsideredIce.Select(i => i.GatheringState).ToList();
        if (s is not { IceGatheringState: { } actual, SignalingState: not "closed" } || !Exposure.IsComplete(s) || ice.Contains(null))
        {
            return null;
        }

        var derived = IceGatheringStateDerivation.Derive([.. ice.OfType<string>()]);
        return derived == actual
            ? null
            : new Violation(
                entry.Seq, $"iceGatheringState {derived}", $"iceGatheringState {actual}, derived {derived} (gathering {string.Join(", ", ice)})");
    }

    protected override bool IsMoment(TraceEntry e) => e is { State: not null, Kind: EntryKind.Event, Name: "icegatheringstatechange" or "gatheringstatechange" };
}
