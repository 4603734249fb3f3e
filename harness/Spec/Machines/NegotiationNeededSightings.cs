using Conformance.Spec.Traces;

namespace Conformance.Spec.Machines;

/// <summary>
/// The negotiation-needed flag (<c>webrtc#dfn-update-the-negotiation-needed-flag</c>) as far as a trace shows it: its event says that it is set;
/// reaching stable clears it; and a call that may take back what was asked for may have cleared it by the time of the next event.
/// </summary>
internal static class NegotiationNeededSightings
{
    /// <summary>The flag is clear, or nothing shows that it is set.</summary>
    public const string Clear = "clear";

    /// <summary>negotiationneeded has fired.</summary>
    public const string Needed = "needed";

    // They only ever ask for more. addTrack is not among them: it may restore what removeTrack took away.
    private static readonly string[] NeverClear = ["addTransceiver", "createDataChannel", "createOffer", "getStats", "send"];

    /// <summary>What a trace shows of it.</summary>
    public static IEnumerable<StateSighting> In(Trace trace)
    {
        var calls = new HashSet<int>();
        var (state, mayBeClear, signaling) = (Clear, false, (string?)null);
        foreach (var entry in trace.Entries)
        {
            if (signaling is null && entry.State is not null)
            {
                yield return new StateSighting(entry, "pc", Clear);
            }

            if (entry is { Kind: EntryKind.Call, Call: { } call } && !NeverClear.Contains(entry.Name))
            {
                calls.Add(call);
                mayBeClear = true;
            }

            mayBeClear |= entry.Kind is EntryKind.Resolve or EntryKind.Reject && calls.Contains(entry.Call ?? -1);
            var now = entry.State?.SignalingState ?? signaling;
            if (state == Needed && ((now == "stable" && signaling is not (null or "stable")) || (mayBeClear && entry.IsEvent("pc", "negotiationneeded"))))
            {
                state = Clear;
                yield return new StateSighting(entry, "pc", state);
            }

            if (entry.IsEvent("pc", "negotiationneeded"))
            {
                (state, mayBeClear) = (Needed, false);
                yield return new StateSighting(entry, "pc", state);
            }

            signaling = now;
        }
    }
}
