using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Descriptions;

/// <summary>
/// signalingstatechange and track come from setting a description, so one of these calls is pending while they fire.
/// </summary>
internal sealed class EventsBeforeResolve : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "setdescription/events-before-resolve";

    /// <inheritdoc/>
    public override string Title => "signalingstatechange and track fire before the promise of the operation that causes them resolves.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#set-description");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var pending = new HashSet<int>();
        foreach (var entry in trace.Entries)
        {
            if (entry is { Target: "pc", Name: "setLocalDescription" or "setRemoteDescription", Call: { } call })
            {
                _ = entry.Kind == EntryKind.Call ? pending.Add(call) : entry.Kind is not EntryKind.Return && pending.Remove(call);
            }

            // MUST: the promise is resolved by the last step of the task, after the events. What a closed connection fires is close/no-connection-events.
            if ((entry.IsEvent("pc", "signalingstatechange") || entry.IsEvent("pc", "track"))
                && pending.Count == 0 && entry.State?.SignalingState != "closed")
            {
                yield return new Violation(entry.Seq, $"{entry.Name} while a description is being set", $"{entry.Name} with none pending");
            }
        }
    }
}
