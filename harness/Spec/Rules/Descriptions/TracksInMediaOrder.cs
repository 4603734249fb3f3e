using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Descriptions;

/// <summary>The media descriptions are processed in order and each adds its track event to the end of one list.</summary>
internal sealed class TracksInMediaOrder : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "setdescription/tracks-in-media-order";

    /// <inheritdoc/>
    public override string Title => "The track events of one remote description fire in the order of its media descriptions.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#process-remote-tracks");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        foreach (var operation in ChainedOperation.In(trace).Where(o => o.Call.Name == "setRemoteDescription" && o.Outcome is not null))
        {
            var mids = Mids(operation.Call.ArgumentString("sdp") ?? "");
            var last = -1;
            foreach (var track in operation.EventsIn(trace).Where(e => e.IsEvent("pc", "track")))
            {
                // MUST: in the order of the media descriptions.
                var index = mids.IndexOf(track.DetailString("mid") ?? "");
                if (index >= 0 && index < last)
                {
                    yield return new Violation(track.Seq, "track events in the order of the media descriptions", $"mid {mids[index]} after mid {mids[last]}");
                    break;
                }

                last = Math.Max(last, index);
            }
        }
    }

    private static List<string> Mids(string sdp) =>
        [.. sdp.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("a=mid:", StringComparison.Ordinal)).Select(l => l["a=mid:".Length..])];
}
