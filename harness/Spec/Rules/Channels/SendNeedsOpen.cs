using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Channels;

/// <summary>What becomes of send() by state.</summary>
internal sealed class SendNeedsOpen : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "channel/send-needs-open";

    /// <inheritdoc/>
    public override string Title => "send() returns only in open.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#datachannel-send");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        foreach (var e in trace.Entries.Where(e => e is { Kind: EntryKind.Call, Name: "send" } && e.Target.StartsWith("channel:", StringComparison.Ordinal)))
        {
            var state = e.State?.Channels.FirstOrDefault(c => c.Id == e.Target)?.ReadyState;

            // MUST: in every other state it throws InvalidStateError.
            if (state is not (null or "open") && e.Call is { } call && trace.OutcomeOf(call) is { Kind: EntryKind.Return } end)
            {
                yield return new Violation(end.Seq, "InvalidStateError", $"send() returns in {state}");
            }
        }
    }
}
