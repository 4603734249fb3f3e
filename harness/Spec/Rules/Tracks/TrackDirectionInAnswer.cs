using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Tracks;

/// <summary>currentDirection inside the track events of an answer.</summary>
internal sealed class TrackDirectionInAnswer : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "track/direction-in-answer";

    /// <inheritdoc/>
    public override string Title => "A track event that an answer fires shows a currentDirection that receives.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#set-description");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        foreach (var operation in ChainedOperation.In(trace).Where(o => o.Signaling is { Remote: true, Type: "answer" or "pranswer" }))
        {
            foreach (var e in operation.EventsIn(trace).Where(e => e.IsEvent("pc", "track") && e.State?.SignalingState != "closed"))
            {
                // MUST: the negotiated direction is written before the events are fired.
                if (e.State?.Transceivers.FirstOrDefault(t => t.Id == e.DetailReference("transceiver")) is { } t
                    && t.CurrentDirection is not ("sendrecv" or "recvonly"))
                {
                    yield return new Violation(e.Seq, "track with currentDirection sendrecv or recvonly", $"track with {t.CurrentDirection ?? "null"}");
                }
            }
        }
    }
}
