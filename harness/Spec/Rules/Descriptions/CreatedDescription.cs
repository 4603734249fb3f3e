using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Descriptions;

/// <summary>The outcome of createOffer and createAnswer by signaling state.</summary>
internal sealed class CreatedDescription : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "descriptions/created-type";

    /// <inheritdoc/>
    public override string Title => "createOffer gives an offer and createAnswer an answer, each in its signaling states only.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#dom-rtcpeerconnection-createoffer");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        foreach (var operation in ChainedOperation.In(trace))
        {
            if (operation is { Call.Name: "createOffer" or "createAnswer", Outcome: { } outcome, Start.State.SignalingState: { } state }
                && state != "closed" && outcome.State?.SignalingState != "closed"
                && Judge(operation.Call.Name == "createOffer", state, outcome) is { } violation)
            {
                yield return violation;
            }
        }
    }

    private static Violation? Judge(bool offer, string state, TraceEntry outcome)
    {
        var name = offer ? "createOffer" : "createAnswer";

        // MUST: createOffer needs stable or have-local-offer, createAnswer needs have-remote-offer or have-local-pranswer.
        var allowed = offer ? state is "stable" or "have-local-offer" : state is "have-remote-offer" or "have-local-pranswer";
        var type = offer ? "offer" : "answer";
        return (allowed, outcome.Kind) switch
        {
            (true, EntryKind.Reject or EntryKind.Throw) when outcome.Error?.Name == "InvalidStateError" =>
                new Violation(outcome.Seq, $"{name} in {state} gives an {type}", "InvalidStateError"),
            (true, EntryKind.Resolve) when outcome.DetailString("type") is { } actual && actual != type =>
                new Violation(outcome.Seq, $"{name} gives an {type}", $"{name} gives {actual}"),
            (false, EntryKind.Resolve) => new Violation(outcome.Seq, $"{name} in {state} rejects with InvalidStateError", "resolved"),
            (false, EntryKind.Reject or EntryKind.Throw) when outcome.Error?.Name is not ("InvalidStateError" or "TypeError") =>
                new Violation(outcome.Seq, $"{name} in {state} rejects with InvalidStateError", $"rejected with {outcome.Error?.Name}"),
            _ => null,
        };
    }
}
