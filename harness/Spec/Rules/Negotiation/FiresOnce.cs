using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Negotiation;

/// <summary>A second negotiationneeded while nothing has happened that could clear the flag.</summary>
/// <remarks>
/// Any call that is not known to leave the flag alone ends the watch.
/// </remarks>
internal sealed class FiresOnce : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "negotiationneeded/once";

    /// <inheritdoc/>
    public override string Title => "negotiationneeded does not fire again before a negotiation.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#dfn-update-the-negotiation-needed-flag");

    private static readonly string[] NeverClear = ["addTrack", "addTransceiver", "createDataChannel", "createOffer", "getStats", "send"];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var pending = new HashSet<int>();
        var isSet = false;
        foreach (var entry in trace.Entries)
        {
            if (entry is { Kind: EntryKind.Call, Call: { } call } && !NeverClear.Contains(entry.Name))
            {
                pending.Add(call);
                isSet = false;
            }

            if (entry.Kind is EntryKind.Resolve or EntryKind.Reject && pending.Contains(entry.Call ?? -1))
            {
                isSet = false;
            }

            if (entry.IsEvent("pc", "negotiationneeded"))
            {
                // MUST: nothing is fired while the flag is set, and only a negotiation or giving up what was asked for clears it.
                if (isSet)
                {
                    yield return new Violation(entry.Seq, "one negotiationneeded until a negotiation", "negotiationneeded again");
                }

                isSet = true;
            }
        }
    }
}
