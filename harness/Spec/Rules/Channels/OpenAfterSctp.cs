using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Channels;

/// <summary>The state of the SCTP transport inside open.</summary>
internal sealed class OpenAfterSctp : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "channel/open-after-sctp";

    /// <inheritdoc/>
    public override string Title => "A data channel opens only when the SCTP transport is connected.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#sctp-transport-connected");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        foreach (var e in trace.Entries.Where(e => e is { Kind: EntryKind.Event, Name: "open" } && e.Target.StartsWith("channel:", StringComparison.Ordinal)))
        {
            // MUST: the transport's state is set before its channels are announced as open.
            if (e.State is { SignalingState: not "closed", Sctp.State: "connecting" })
            {
                yield return new Violation(e.Seq, "open with SCTP connected", "open with SCTP connecting");
            }
        }
    }
}
