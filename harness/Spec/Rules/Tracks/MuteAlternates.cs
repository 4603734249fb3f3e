using System.Text.Json;
using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Tracks;

/// <summary>Each event tells a change of muted.</summary>
internal sealed class MuteAlternates : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "track/mute-alternates";

    /// <inheritdoc/>
    public override string Title => "mute and unmute take turns at a track, from what muted was in its track event on.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#mediastreamtrack-network-use");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var muted = new Dictionary<string, bool>();
        foreach (var e in trace.Entries.Where(e => e.Kind == EntryKind.Event))
        {
            if (e.IsEvent("pc", "track") && e.DetailReference("track") is { } track && IsMuted(e) is { } told)
            {
                muted[track] = told;
            }
            else if (e.Name is "mute" or "unmute")
            {
                // MUST: setting the muted state to what it is does nothing, so each event tells a change.
                if (muted.TryGetValue(e.Target, out var was) && was == (e.Name == "mute"))
                {
                    yield return new Violation(e.Seq, "mute and unmute in turn", was ? "mute of a muted track" : "unmute of a track that is not muted");
                }

                muted[e.Target] = e.Name == "mute";
            }
        }
    }

    private static bool? IsMuted(TraceEntry e) =>
        e.Detail.TryGetProperty("track", out var t) && t.TryGetProperty("muted", out var m) ? m.ValueKind == JsonValueKind.True : null;
}
