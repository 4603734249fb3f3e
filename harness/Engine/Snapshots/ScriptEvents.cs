using Conformance.Spec.Traces;

namespace Conformance.Engine.Snapshots;

/// <summary>The events that operations bring about, in the script's own order; all others come from the network.</summary>
internal static class ScriptEvents
{
    private static readonly string[] Types = ["signalingstatechange", "negotiationneeded", "track", "addstream", "removestream", "addtrack", "removetrack"];

    /// <summary>True for one of them.</summary>
    public static bool Includes(TraceEntry entry) => entry.Kind == EntryKind.Event && Types.Contains(entry.Name);
}
