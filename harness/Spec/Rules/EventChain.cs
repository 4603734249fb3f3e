using System.Collections.Immutable;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules;

/// <summary>
/// The events that the draft fires from one task, in their order. All state is set before the first of them, so a listener of any of them
/// already sees it; and a connection that a listener closes still fires the rest.
/// </summary>
internal static class EventChain
{
    private static readonly ImmutableArray<ImmutableArray<string>> Chains =
    [
        // webrtc#set-description
        ["pc signalingstatechange", "channel error", "track mute", "stream removetrack", "stream addtrack", "pc track"],

        // webrtc#rtcicetransport: changing the selected candidate pair and state
        ["ice selectedcandidatepairchange", "ice statechange", "pc iceconnectionstatechange", "pc connectionstatechange"],

        // webrtc#rtcicetransport-gathering: start and end
        ["ice gatheringstatechange", "pc icegatheringstatechange", "pc icecandidate null"],

        // webrtc#event-dtlstransport-statechange, webrtc#data-transport-closed: failures
        ["dtls error", "dtls statechange"],
        ["channel error", "channel close"],
    ];

    /// <summary>True when the later event may come from the same task as the earlier one, after it.</summary>
    public static bool MayFollow(TraceEntry earlier, TraceEntry later) =>
        Chains.Any(c => c.IndexOf(Key(earlier)) is >= 0 and var i && c.IndexOf(Key(later)) >= i);

    /// <summary>True when an event of this type at this kind of target shares its chain with the entry.</summary>
    public static bool SharesTask(string targetKind, string type, TraceEntry entry) =>
        Chains.Any(c => c.Contains($"{targetKind} {type}") && c.Contains(Key(entry)));

    private static string Key(TraceEntry e)
    {
        var kind = e.Target.Split(':')[0];
        var suffix = e.Name != "icecandidate" ? "" : e.CandidateText() is null ? " null" : " candidate";
        return e.Kind == EntryKind.Event ? $"{kind} {e.Name}{suffix}" : "";
    }
}
