using System.Text.Json;
using Conformance.Engine.Results;
using Conformance.Engine.Running;
using Conformance.Engine.Tables;
using Conformance.Spec.Traces;

namespace Conformance.Engine.Judging;

/// <summary>Judges what one row expects of its traces.</summary>
internal sealed class RowJudge(CaseRecord record)
{
    private readonly Scenario _scenario = record.Case.Scenario;

    /// <summary>
    /// The <c>expect</c> steps, at the marks that they left, and the events that steps waited for. A step that was not reached has no mark and no
    /// event and is not judged.
    /// </summary>
    public IEnumerable<Finding> InlineExpectations() => _scenario.Steps.SelectMany((step, i) => step switch
    {
        Step.Expect expect => States($"step:{i + 1}", FindingKind.Step, expect.Conditions, $"step {i + 1}"),
        Step.WaitEvent { With: { } with } wait => Carried($"step:{i + 1}", wait, with),
        _ => [],
    });

    /// <summary>What must hold of the whole case; not looked at when the row stopped before its end, or something was unsupported.</summary>
    public IEnumerable<Finding> Expectations()
    {
        if (record.StoppedAt is not null || record.Unsupported is not null)
        {
            return [];
        }

        return _scenario.Then.SelectMany((expectation, i) => Of(expectation, $"expect:{i + 1}"));
    }

    private IEnumerable<Finding> Of(Expectation expectation, string id)
    {
        switch (expectation)
        {
            case Expectation.State state:
                return States(id, FindingKind.Expectation, state.Conditions, Instruction.EndMark);
            case Expectation.Order order:
                return Order(order, id);
            case Expectation.Count count:
                var matches = Matching(count.Pattern).ToList();
                return matches.Count >= count.Least && matches.Count <= count.Most
                    ? []
                    : [Make(id, FindingKind.Expectation, count.Pattern.Peer, matches.LastOrDefault()?.Seq, count.Text, $"{matches.Count} times")];
            case Expectation.Compare compare:
                return Compared(compare.Of, id);
            case Expectation.Sdp sdp:
                return Sdp(sdp, id);
            default:
                throw new InvalidOperationException($"no judgement for {expectation.GetType().Name}");
        }
    }

    private IEnumerable<Finding> States(string id, FindingKind kind, IEnumerable<StateCondition> conditions, string mark)
    {
        foreach (var condition in conditions)
        {
            var trace = TraceOf(condition.Peer);
            var at = trace.Entries.FirstOrDefault(e => e.Kind == EntryKind.Mark && e.Name == mark);
            if (at?.State is not { } state)
            {
                continue;
            }

            var (found, actual) = SnapshotReading.Read(state, Resolve(condition.Peer, condition.On), condition.Member);
            if (!found || !condition.Is.Any(wanted => wanted is null || actual is null ? wanted == actual : TextPattern.Matches(wanted, actual)))
            {
                yield return Make(id, kind, condition.Peer, at.Seq, condition.ToString(), found ? $"{condition.Member} is {actual ?? "null"}" : $"there is no {condition.On}");
            }
        }
    }

    private IEnumerable<Finding> Carried(string id, Step.WaitEvent wait, Outcome.Holder with)
    {
        var entry = Matching(new EntryPattern(wait.Peer, wait.On, wait.Type, EntryKind.Event, null)).ElementAtOrDefault(wait.Count - 1);
        if (entry is not null && JsonMatch.Difference(with.Json, entry.Detail, wait.Type) is { } difference)
        {
            yield return Make(id, FindingKind.Step, wait.Peer, entry.Seq, difference.Expected, difference.Actual);
        }
    }

    private IEnumerable<Finding> Order(Expectation.Order order, string id)
    {
        var entries = TraceOf(order.Chain[0].Peer).Entries;
        var position = -1;
        EntryPattern? previous = null;
        foreach (var pattern in order.Chain)
        {
            var matches = Matching(pattern).ToList();
            var next = pattern.Occurrence is { } n ? matches.ElementAtOrDefault(n - 1) : matches.FirstOrDefault(m => m.Seq > position);
            if (next is null || next.Seq <= position)
            {
                var actual = matches.Count == 0 ? $"no {pattern}" : $"{pattern} comes before {previous}";
                yield return Make(id, FindingKind.Expectation, pattern.Peer, matches.LastOrDefault()?.Seq, order.Text, actual);
                yield break;
            }

            (position, previous) = (next.Seq, pattern);
        }
    }

    private Finding[] Compared(Comparison of, string id)
    {
        var (left, right) = (NamedValue.At(record.Values[of.LeftPeer], of.Left), NamedValue.At(record.Values[of.RightPeer], of.Right));
        return NamedValue.Compares(left, of.Sign, right) ? [] : [Make(id, FindingKind.Expectation, of.LeftPeer, null, of.ToString(), $"{Shown(left)} and {Shown(right)}")];

        static string Shown(JsonElement value) => value.ValueKind == JsonValueKind.Undefined ? "nothing" : value.GetRawText();
    }

    private IEnumerable<Finding> Sdp(Expectation.Sdp sdp, string id)
    {
        if (Lines(sdp.Peer, sdp.Of) is not { } lines)
        {
            return [Wrong(sdp.Text, $"{sdp.Of} is not a session description")];
        }

        var media = lines.Where(l => l.StartsWith("m=", StringComparison.Ordinal)).Select(l => l[2..].Split(' ')[0]).ToList();
        return
        [
            .. sdp.Has.Where(h => !lines.Any(l => TextPattern.Matches(h, l))).Select(h => Wrong($"{sdp.Of} has the line {h}", "no such line")),
            .. sdp.Lacks.SelectMany(h => lines.Where(l => TextPattern.Matches(h, l)).Take(1).Select(l => Wrong($"{sdp.Of} has no line {h}", l))),
            .. sdp.Media is { } wanted && !media.SequenceEqual(wanted)
                ? [Wrong($"the media of {sdp.Of} are {Join(wanted)}", Join(media))]
                : Array.Empty<Finding>(),
            .. sdp.Since is { } since ? Compared(since) : [],
        ];

        IEnumerable<Finding> Compared(string since)
        {
            if (Lines(sdp.Peer, since) is not { } before)
            {
                return [Wrong(sdp.Text, $"{since} is not a session description")];
            }

            return
            [
                .. sdp.Kept.Where(k => !Of(lines, k).SequenceEqual(Of(before, k))).Select(k => Wrong($"{sdp.Of} keeps the lines {k} of {since}", Compare(before, lines, k))),
                .. sdp.Changed.Where(c => !Of(lines, c).Any() || Of(lines, c).Intersect(Of(before, c)).Any())
                    .Select(c => Wrong($"{sdp.Of} has other lines {c} than {since}", Compare(before, lines, c))),
            ];
        }

        static IEnumerable<string> Of(List<string> lines, string pattern) => lines.Where(l => TextPattern.Matches(pattern, l));

        // Counts, not lines: they hold random texts, and a known deviation is named by what it says.
        static string Compare(List<string> before, List<string> after, string pattern) =>
            $"{Of(before, pattern).Count()} before, {Of(after, pattern).Count()} now, {Of(after, pattern).Intersect(Of(before, pattern)).Count()} the same";

        static string Join(IEnumerable<string> texts) => string.Join(", ", texts) is { Length: > 0 } text ? text : "none";

        Finding Wrong(string expected, string actual) => Make(id, FindingKind.Expectation, sdp.Peer, null, expected, actual);
    }

    /// <summary>The lines of a named description, null when it is none.</summary>
    private List<string>? Lines(string peer, string of)
    {
        var value = NamedValue.At(record.Values[peer], of);
        return value.ValueKind == JsonValueKind.Object && value.TryGetProperty("sdp", out var text)
            ? [.. text.GetString()!.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd('\r'))]
            : null;
    }

    private IEnumerable<TraceEntry> Matching(EntryPattern pattern)
    {
        var target = Resolve(pattern.Peer, pattern.On);
        return TraceOf(pattern.Peer).Entries.Where(e => e.Kind == pattern.Kind && e.Name == pattern.Name && e.Target == target);
    }

    /// <summary>The trace's id of a named object: <c>dc</c> is <c>channel:0</c>.</summary>
    private string Resolve(string peer, string on)
    {
        var named = record.Values[peer].GetValueOrDefault(on);
        return named.ValueKind == JsonValueKind.Object && named.TryGetProperty("$ref", out var id) ? id.GetString()! : on;
    }

    private Trace TraceOf(string peer) => record.Traces.First(t => t.Peer == peer);

    private Finding Make(string id, FindingKind kind, string peer, int? seq, string expected, string actual) => new()
    {
        Id = id,
        Kind = kind,
        Peer = peer,
        Implementation = TraceOf(peer).Implementation,
        Seq = seq,
        Clauses = _scenario.Clauses,
        Expected = expected,
        Actual = actual,
        Title = _scenario.Title,
    };
}
