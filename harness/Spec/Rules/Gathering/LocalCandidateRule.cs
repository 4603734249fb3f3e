using System.Text.Json;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Gathering;

/// <summary>
/// Compares each surfaced candidate with the local descriptions, while no other is at work: with the one that the last operation left, and with
/// the one that was negotiated last, whose generation may still be gathering beside a restart (<c>webrtc#dfn-surface-a-candidate</c>).
/// The end of a generation is told also when a rollback has taken its description away.
/// </summary>
internal abstract class LocalCandidateRule : TraceRule
{
    /// <summary>True when the candidate agrees with the description: its session part, then its media descriptions.</summary>
    protected abstract bool Agrees(TraceEntry candidate, IReadOnlyList<string> sections);

    /// <summary>What is asked for, and what the trace shows.</summary>
    protected abstract (string Expected, string Actual) Words { get; }

    /// <inheritdoc/>
    public sealed override IEnumerable<Violation> Check(Trace trace)
    {
        var periods = new DescriptionPeriods(trace);
        string[] shown = [], negotiated = [];
        foreach (var entry in trace.Entries)
        {
            if (entry is { Kind: EntryKind.Resolve, Name: "setLocalDescription" or "setRemoteDescription" })
            {
                shown = LocalSdp(entry)?.Split("\nm=") is { Length: > 1 } split ? split : [];
                negotiated = entry.State?.SignalingState == "stable" ? shown : negotiated;
            }

            // MUST: a candidate is surfaced for the media description and the generation of a local description.
            else if (shown.Length > 0 && entry.IsEvent("pc", "icecandidate") && entry.CandidateText() is { Length: > 0 }
                && !periods.Cover(entry) && !Agrees(entry, shown) && (negotiated.Length == 0 || !Agrees(entry, negotiated)))
            {
                yield return new Violation(entry.Seq, Words.Expected, Words.Actual);
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
