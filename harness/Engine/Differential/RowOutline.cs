using System.Text.Json;
using System.Text.RegularExpressions;
using Conformance.Engine.Snapshots;
using Conformance.Spec.Seed;
using Conformance.Spec.Traces;

namespace Conformance.Engine.Differential;

/// <summary>
/// What a script would notice first: how each call came out, and which events its operations brought about, in order. Short enough to be compared
/// across implementations, of which no two write the same descriptions or take the same time on the network. Events that are gone from the documents
/// are not in it: the rows of <c>legacy</c> say who still has them, and every row with a track would differ by them.
/// </summary>
internal static partial class RowOutline
{
    /// <summary>One line per outcome or event.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="relayed">True when the harness, and not the script, calls <c>addIceCandidate</c>.</param>
    public static IEnumerable<string> Of(Trace trace, bool relayed) =>
        trace.Entries.Where(e => !(relayed && e.Name == "addIceCandidate")).Select(Line).OfType<string>().Select(line => $"{trace.Peer}: {line}");

    private static string? Line(TraceEntry entry)
    {
        var name = entry.Target == "pc" ? entry.Name : $"{entry.Target} {entry.Name}";
        return entry.Kind switch
        {
            EntryKind.Event when ScriptEvents.Includes(entry) && !SeedTerms.IsObsolete(entry.Name) => name,
            EntryKind.Throw => $"{name} throws {entry.Error!.Name}",
            EntryKind.Reject => $"{name} rejects {entry.Error!.Name}",
            EntryKind.Resolve => $"{name} resolves",
            EntryKind.Return when !entry.DetailIsPromise() => $"{name} returns{Value(entry.Detail)}",
            _ => null,
        };
    }

    /// <summary>Values that are words of the API: a state, true, null. Others (ids, ports, texts) differ by chance.</summary>
    private static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null => $" {value.GetRawText()}",
        JsonValueKind.String when Word().IsMatch(value.GetString()!) => $" {value.GetString()}",
        _ => "",
    };

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Word();
}
