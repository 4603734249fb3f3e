using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Tracks;

/// <summary>Each event tells a change of muted.</summary>
internal sealed class MuteAlternates : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "track/mute-alternates";

    /// <inheritdoc/>
    public override string Title => "mute and unmute take turns at a track.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#remote-mute");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var last = new Dictionary<string, string>();
        foreach (var e in trace.Entries.Where(e => e is { Kind: EntryKind.Event, Name: "mute" or "unmute" }))
        {
            // MUST: the event tells a change, so the same one cannot follow itself.
            if (last.TryGetValue(e.Target, out var was) && was == e.Name)
            {
                yield return new Violation(e.Seq, "mute and unmute in turn", $"{e.Name} after {e.Name}");
            }

            last[e.Target] = e.Name;
        }
    }
}
