using System.Text.Json;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Gathering;

/// <summary>Compares each surfaced candidate with the local description that the last operation left, while no other is at work.</summary>
internal abstract class LocalCandidateRule : TraceRule
{
    /// <summary>What does not agree, or null.</summary>
    protected abstract Violation? Differs(TraceEntry candidate, IReadOnlyList<string> sections);

    /// <inheritdoc/>
    public sealed override IEnumerable<Violation> Check(Trace trace)
    {
        var periods = new DescriptionPeriods(trace);
        string[] sections = [];
        foreach (var entry in trace.Entries)
        {
            if (entry is { Kind: EntryKind.Resolve, Name: "setLocalDescription" or "setRemoteDescription" })
            {
                sections = LocalSdp(entry)?.Split("\nm=") is { Length: > 1 } split ? split : [];
            }
            else if (sections.Length > 0 && entry.IsEvent("pc", "icecandidate") && entry.CandidateText() is not null
                && !periods.Cover(entry) && Differs(entry, sections) is { } found)
            {
                yield return found;
            }
        }
    }

    /// <summary>True when one of the lines of the section is this one.</summary>
    protected static bool HasLine(string section, string line) => section.Split('\n').Any(l => l.TrimEnd('\r') == line);

    private static string? LocalSdp(TraceEntry e) =>
        e.Detail.ValueKind == JsonValueKind.Object && e.Detail.TryGetProperty("local", out var local)
        && local.ValueKind == JsonValueKind.Object && local.TryGetProperty("sdp", out var sdp)
            ? sdp.GetString()
            : null;
}
