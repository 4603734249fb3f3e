using System.Collections.Immutable;
using System.Text.Json;
using Conformance.Spec.Traces;

namespace Conformance.Engine.Snapshots;

/// <summary>
/// Splits one peer's trace into strands. Everything that the network moves runs beside the script, so that its place among the script's entries is
/// chance; within a strand the order is kept, and where the documents give an order across objects the strand holds both. Why each stands where it
/// does: <c>reports/snapshots/README.md</c>.
/// </summary>
internal sealed class CanonicalTrace
{
    private readonly Trace _trace;
    private readonly bool _relayed;
    private readonly CanonicalValues _values;
    private readonly Dictionary<string, List<string>> _strands = new() { [Strand.Script] = [] };
    private readonly Dictionary<(string Strand, string Attribute), List<string>> _attributes = [];
    private readonly Dictionary<string, int> _callsOf = [];
    private readonly Dictionary<int, (string Name, string Text)> _calls = [];
    private ImmutableDictionary<(string Strand, string Attribute), string> _last = [];
    private readonly List<string> _atEnd = [];
    private TraceEntry? _open;

    private CanonicalTrace(Trace trace, bool relayed, CanonicalValues values) => (_trace, _relayed, _values) = (trace, relayed, values);

    /// <summary>The strands of a trace, the script's first.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="relayed">True when there are two peers: the harness, and not the script, calls <c>addIceCandidate</c>.</param>
    /// <param name="values">Writes values, with the names of the whole case.</param>
    public static ImmutableArray<Strand> Strands(Trace trace, bool relayed, CanonicalValues values)
    {
        var canonical = new CanonicalTrace(trace, relayed, values);

        // What the script shows is named first, so that names do not depend on which event came before which outcome.
        foreach (var entry in trace.Entries.Where(e => e.Kind != EntryKind.Event && !canonical.IsRelayed(e)))
        {
            values.Text(entry.Detail);
        }

        foreach (var entry in trace.Entries)
        {
            canonical.Add(entry);
        }

        return canonical.Finish();
    }

    private void Add(TraceEntry entry)
    {
        var attributes = Attributes(entry.State);
        var changes = attributes.Where(a => _last.GetValueOrDefault(a.Key) != a.Value).OrderBy(a => a.Key.Attribute, StringComparer.Ordinal).ToList();
        _last = _last.SetItems(attributes);
        foreach (var (key, value) in changes.Where(c => c.Key.Strand != Strand.Script))
        {
            (_attributes.TryGetValue(key, out var list) ? list : _attributes[key] = []).Add(value);
        }

        var state = string.Join(", ", changes.Where(c => c.Key.Strand == Strand.Script).Select(c => $"{c.Key.Attribute} {c.Value}"));
        var strand = entry.Kind == EntryKind.Event ? StrandOf(entry) : IsRelayed(entry) ? "relayed candidates" : Strand.Script;
        if (strand == Strand.Script)
        {
            AddToScript(entry, state);
            return;
        }

        if (state.Length > 0)
        {
            _strands[Strand.Script].Add($"- {state}");
        }

        // Between two peers a connection that stands ends the gathering of what is left: which candidates there are by then is chance.
        if (_relayed && entry.Name == "icecandidate" && entry.CandidateText() is not null)
        {
            return;
        }

        var lines = _strands.TryGetValue(strand, out var known) ? known : _strands[strand] = [];
        if (entry.Kind == EntryKind.Event)
        {
            lines.Add(Event(entry, attributes));
        }
        else if (Settled(entry) is { } settled)
        {
            lines.Add(settled);
        }
    }

    private bool IsRelayed(TraceEntry entry) => _relayed && entry.Name == "addIceCandidate";

    private void AddToScript(TraceEntry entry, string state)
    {
        var lines = _strands[Strand.Script];
        var after = state.Length > 0 ? $"  | {state}" : "";
        switch (entry.Kind)
        {
            case EntryKind.Event:
                lines.Add(Event(entry, []) + after);
                break;
            case EntryKind.Mark:
                // What an operation still brings about comes before the end of the case or after it.
                (entry.Name == "end" ? _atEnd : lines).Add($"mark {entry.Name}{after}");
                break;
            case EntryKind.Call:
                _open = entry;
                lines.Add(Call(entry) + after);
                break;
            case EntryKind.Return or EntryKind.Throw when _open is not null && _open.Call == entry.Call:
                // Nothing came between: one line says both.
                lines[^1] += (entry.Kind == EntryKind.Throw ? $" throws {entry.Error!.Name}" : Returned(entry)) + after;
                break;
            default:
                lines.Add(Outcome(entry) + after);
                break;
        }

        _open = entry.Kind == EntryKind.Call ? entry : null;
    }

    private string Call(TraceEntry entry)
    {
        var member = entry.Target == "pc" ? entry.Name : $"{entry.Target} {entry.Name}";
        var n = _callsOf[member] = _callsOf.GetValueOrDefault(member) + 1;
        var arguments = _values.Text(entry.Detail);
        var text = arguments.Length == 0 ? "" : $"({arguments[1..^1]})";
        _calls[entry.Call!.Value] = (n == 1 ? member : $"{member} #{n}", text);
        return _calls[entry.Call.Value].Name + text;
    }

    private string Returned(TraceEntry entry) => entry.DetailIsPromise() ? " promise" : _values.Text(entry.Detail) is { Length: > 0 } text and not "undefined" ? $" = {Value(entry, text)}" : "";

    private string Outcome(TraceEntry entry)
    {
        var name = _calls[entry.Call!.Value].Name;
        return entry.Kind switch
        {
            EntryKind.Throw => $"{name} throws {entry.Error!.Name}",
            EntryKind.Reject => $"{name} rejects {entry.Error!.Name}",
            EntryKind.Resolve => $"{name} resolves {(_values.Text(entry.Detail) is var text and not "undefined" ? Value(entry, text) : "")}".TrimEnd(),
            _ => $"{name} returns{Returned(entry)}",
        };
    }

    private static string Value(TraceEntry entry, string text) => entry.Name switch
    {
        // A certificate in DER is a few bytes longer or shorter, by the numbers in it.
        "getRemoteCertificates" => "certificates",

        // Attributes of a candidate; a port is 9 where a TCP candidate has none.
        "get foundation" or "get priority" when text != "null" => $"<{entry.Name[4..]}>",
        "get port" or "get relatedPort" when text is not ("null" or "0" or "9") => "<port>",
        _ => text,
    };

    /// <summary>What came of a candidate that the harness relayed; null while it is pending, and for the promise itself.</summary>
    private string? Settled(TraceEntry entry)
    {
        switch (entry.Kind)
        {
            case EntryKind.Call:
                _calls[entry.Call!.Value] = (entry.Name, $"({_values.Text(entry.Detail)[1..^1]})");
                return null;
            case EntryKind.Return:
                return null;
            default:
                var text = _calls[entry.Call!.Value].Text;
                return $"{entry.Name}{text} {(entry.Kind == EntryKind.Resolve ? "resolves" : $"{entry.Kind.ToString().ToLowerInvariant()}s {entry.Error!.Name}")}";
        }
    }

    private string Event(TraceEntry entry, ImmutableDictionary<(string Strand, string Attribute), string> attributes)
    {
        var name = entry.Target == "pc" ? entry.Name : $"{entry.Target} {entry.Name}";
        var own = entry.Name switch
        {
            "icegatheringstatechange" or "iceconnectionstatechange" or "connectionstatechange" => entry.Name[..^"statechange".Length] switch
            {
                "icegathering" => "iceGatheringState",
                "iceconnection" => "iceConnectionState",
                _ => "connectionState",
            },
            "gatheringstatechange" => $"{entry.Target} gatheringState",
            "statechange" => $"{entry.Target} state",
            _ => null,
        };
        var value = own is null ? null : attributes.FirstOrDefault(a => a.Key.Attribute == own).Value;
        var detail = entry.Name != "icegatheringstatechange" ? _values.Text(entry.Detail) : _relayed ? "" : Gathered(entry);
        return string.Join(' ', new[] { name, value, detail }.Where(t => !string.IsNullOrEmpty(t)));
    }

    private static string Gathered(TraceEntry entry) =>
        entry.Detail.ValueKind == JsonValueKind.Object && entry.Detail.TryGetProperty("local", out var local) && local.ValueKind == JsonValueKind.Object
            && local.TryGetProperty("sdp", out var sdp)
            ? $"{{{CanonicalDescriptions.Gathered(sdp.GetString()!)}}}"
            : "";

    private static string StrandOf(TraceEntry entry) => (entry.Target.Split(':')[0], entry.Name) switch
    {
        ("pc", "icecandidate" or "icegatheringstatechange") => "gathering",
        ("pc", "icecandidateerror") => "candidate errors",
        ("pc", "iceconnectionstatechange") => "ice",
        ("pc", "connectionstatechange") => "connection",
        ("pc", "datachannel") => entry.DetailReference("channel") ?? "channels",
        ("ice", "gatheringstatechange") => $"{entry.Target} gathering",
        ("ice", "selectedcandidatepairchange") => "candidate pairs",
        ("ice", _) => "ice",
        ("dtls" or "sctp", _) => "transport",
        ("channel" or "track", _) => entry.Target,
        _ => ScriptEvents.Includes(entry) ? Strand.Script : $"{entry.Target} events",
    };

    private static ImmutableDictionary<(string Strand, string Attribute), string> Attributes(StateSnapshot? state)
    {
        if (state is null)
        {
            return [];
        }

        var all = ImmutableDictionary.CreateBuilder<(string Strand, string Attribute), string>();
        void Is(string strand, string attribute, string? value) => all[(strand, attribute)] = value ?? "null";
        Is(Strand.Script, "signalingState", state.SignalingState);
        Is(Strand.Script, "local", $"{state.CurrentLocal ?? "null"}/{state.PendingLocal ?? "null"}");
        Is(Strand.Script, "remote", $"{state.CurrentRemote ?? "null"}/{state.PendingRemote ?? "null"}");
        Is(Strand.Script, "sctp", state.Sctp?.Id);
        foreach (var t in state.Transceivers)
        {
            Is(Strand.Script, t.Id, $"{t.Kind ?? "null"} {t.Mid ?? "null"} {t.Direction ?? "null"}/{t.CurrentDirection ?? "null"} {t.Dtls ?? "null"}");
        }

        Is("gathering", "iceGatheringState", state.IceGatheringState);
        Is("ice", "iceConnectionState", state.IceConnectionState);
        Is("connection", "connectionState", state.ConnectionState);
        foreach (var ice in state.Ice)
        {
            Is("ice", $"{ice.Id} state", ice.State);
            Is("ice", $"{ice.Id} role", ice.Role);
            Is($"{ice.Id} gathering", $"{ice.Id} gatheringState", ice.GatheringState);
        }

        foreach (var dtls in state.Dtls)
        {
            Is("transport", $"{dtls.Id} state", dtls.State);
        }

        if (state.Sctp is { } sctp)
        {
            Is("transport", $"{sctp.Id} state", sctp.State);
        }

        foreach (var channel in state.Channels)
        {
            Is(channel.Id, "readyState", channel.ReadyState);
            Is(channel.Id, "id", channel.StreamId?.ToString());
        }

        return all.ToImmutable();
    }

    private ImmutableArray<Strand> Finish()
    {
        var end = new CaseEnd(_trace.Entries.IsEmpty ? null : _trace.Entries[^1].State);
        _strands[Strand.Script].AddRange(_atEnd);
        var names = _strands.Keys.Concat(_attributes.Keys.Select(a => a.Strand)).Concat(end.MayFollow()).Distinct()
            .OrderBy(n => n != Strand.Script).ThenBy(n => n, StringComparer.Ordinal);
        return [.. names.SelectMany(n => Entries(n, end).Concat(Values(n, end.Cuts(n))))];
    }

    // One without lines that the end cut is kept: another time there may be some.
    private IEnumerable<Strand> Entries(string name, CaseEnd end)
    {
        var lines = _strands.GetValueOrDefault(name) ?? [];
        var cut = end.Cuts(name, lines.LastOrDefault() ?? "");
        return lines.Count > 0 || cut ? [new Strand(name, Fold(name, lines), cut)] : [];
    }

    /// <summary>The values that each attribute had, one after the other: when they were first seen is chance.</summary>
    private IEnumerable<Strand> Values(string name, bool cut) => _attributes.Where(a => a.Key.Strand == name)
        .OrderBy(a => a.Key.Attribute, StringComparer.Ordinal)
        .Select(a => new Strand($"{(name.StartsWith("channel:", StringComparison.Ordinal) ? $"{name} " : "")}{a.Key.Attribute} is", [.. a.Value], cut));

    /// <summary>
    /// Candidates are a set: which is found first, how many of a kind, and whether the transport of one section is done before that of another, is the
    /// machine's.
    /// </summary>
    private static ImmutableArray<string> Fold(string strand, List<string> lines)
    {
        switch (strand)
        {
            case "candidate errors" or "candidate pairs" or "relayed candidates":
                return [.. CandidateText.InOrder(lines)];
            case "gathering":
                var folded = new List<string>();
                var candidates = new List<string>();
                foreach (var line in lines)
                {
                    if (line.StartsWith("icecandidate {candidate: candidate ", StringComparison.Ordinal))
                    {
                        candidates.Add(line);
                        continue;
                    }

                    // A candidate may come right before the event that gathering has begun: rules judge that.
                    if (line.StartsWith("icegatheringstatechange gathering", StringComparison.Ordinal))
                    {
                        folded.Add(line);
                        continue;
                    }

                    folded.AddRange(CandidateText.InOrder(candidates));
                    candidates.Clear();
                    folded.Add(line);
                }

                return [.. folded, .. CandidateText.InOrder(candidates)];
            default:
                return [.. lines];
        }
    }
}
