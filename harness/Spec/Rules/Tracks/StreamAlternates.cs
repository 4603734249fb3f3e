using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Tracks;

/// <summary>Each event tells a change of the set of tracks.</summary>
internal sealed class StreamAlternates : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "stream/add-and-remove-alternate";

    /// <inheritdoc/>
    public override string Title => "A track joins a stream once until it leaves it, and leaves it once.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#set-associated-remote-streams");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var last = new Dictionary<(string Stream, string Track), string>();
        foreach (var e in trace.Entries.Where(e => e.Target.StartsWith("stream:", StringComparison.Ordinal)))
        {
            // What a script adds or removes itself fires nothing, so what came before says nothing any more.
            if (e.Kind == EntryKind.Call && e.Name is "addTrack" or "removeTrack")
            {
                last.Clear();
            }

            if (e is not { Kind: EntryKind.Event, Name: "addtrack" or "removetrack" } || e.DetailReference("track") is not { } track)
            {
                continue;
            }

            // MUST: a track is added when it is not in the stream, removed when it is.
            if (last.TryGetValue((e.Target, track), out var was) && was == e.Name)
            {
                yield return new Violation(e.Seq, "addtrack and removetrack in turn", $"{e.Name} after {e.Name}");
            }

            last[(e.Target, track)] = e.Name;
        }
    }
}
