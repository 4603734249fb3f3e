using Conformance.Spec.Clauses;
using Conformance.Spec.Enums;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Closing;

/// <summary>
/// addTrack, addTransceiver, removeTrack, createDataChannel, setConfiguration, stop, direction and send on a closed connection.
/// </summary>
internal sealed class LaterCallsThrow : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "close/later-calls-throw";

    /// <inheritdoc/>
    public override string Title => "After close() the members that change the connection throw InvalidStateError.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#dfn-close-the-connection");

    private static readonly string[] Connection = ["addTrack", "addTransceiver", "removeTrack", "createDataChannel", "setConfiguration"];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        if (ClosedConnection.In(trace) is not { } closed)
        {
            yield break;
        }

        foreach (var call in closed.LaterCalls.Where(c => c.Call is not null && IsRefused(c)))
        {
            // MUST: they look at whether the connection is closed first. The IDL layer's TypeError comes before.
            if (trace.OutcomeOf(call.Call!.Value) is { } outcome
                && outcome is not { Kind: EntryKind.Throw, Error.Name: "InvalidStateError" or "TypeError" })
            {
                yield return new Violation(
                    outcome.Seq,
                    $"{call.Name} throws InvalidStateError",
                    outcome.Error is { } e ? $"{call.Name} gives {e.Name}" : $"{call.Name} succeeds");
            }
        }
    }

    private static bool IsRefused(TraceEntry call) => call.Target.Split(':')[0] switch
    {
        "pc" => Connection.Contains(call.Name),

        // Setting an enum attribute to a value that it does not have does nothing at all.
        "transceiver" => call.Name == "stop" || (call.Name == "direction=" && WebRtcEnums.RtpTransceiverDirection.Has(call.ArgumentString() ?? "")),
        "channel" => call.Name == "send",
        _ => false,
    };
}
