using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules;

/// <summary>Tells an event that comes too late from one that never comes; the latter is the affair of the one-event-per-change rules.</summary>
internal static class LaterEvent
{
    /// <summary>True when the next event of this type at the target still shows the expected state.</summary>
    public static bool Exists(Trace trace, TraceEntry after, string target, string type, Func<StateSnapshot, bool> shows) =>
        trace.Entries.FirstOrDefault(e => e.Seq > after.Seq && e.IsEvent(target, type)) is { State: { } state } && shows(state);
}
