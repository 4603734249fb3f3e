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

    /// <summary>The <c>expect</c> steps, at the marks that they left. A step that was not reached has no mark and is not judged.</summary>
    public IEnumerable<Finding> InlineExpectations()
    {
        for (var i = 0; i < _scenario.Steps.Length; i++)
        {
            if (_scenario.Steps[i] is Step.Expect expect)
            {
                foreach (var finding in States($"step:{i + 1}", FindingKind.Step, expect.Conditions, $"step {i + 1}"))
                {
                    yield return finding;
                }
            }
        }
    }

    /// <summary>What must hold of the whole case; not looked at when the row stopped before its end.</summary>
    public IEnumerable<Finding> Expectations()
    {
        if (record.StoppedAt is not null)
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
            if (!found || !condition.Is.Contains(actual))
            {
                yield return Make(id, kind, condition.Peer, at.Seq, condition.ToString(), found ? $"{condition.Member} is {actual ?? "null"}" : $"there is no {condition.On}");
            }
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

    private IEnumerable<Finding> Sdp(Expectation.Sdp sdp, string id)
    {
        var path = sdp.Of.Split('.');
        var value = record.Values[sdp.Peer].GetValueOrDefault(path[0]);
        foreach (var part in path[1..])
        {
            value = value.ValueKind == JsonValueKind.Object && value.TryGetProperty(part, out var member) ? member : default;
        }

        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("sdp", out var text))
        {
            yield return Make(id, FindingKind.Expectation, sdp.Peer, null, sdp.Text, $"{sdp.Of} is not a session description");
            yield break;
        }

        var lines = text.GetString()!.Split('\n').Select(l => l.TrimEnd('\r')).ToList();
        foreach (var missing in sdp.Has.Where(h => !lines.Any(l => LinePattern.Matches(h, l))))
        {
            yield return Make(id, FindingKind.Expectation, sdp.Peer, null, $"{sdp.Of} has the line {missing}", "no such line");
        }

        foreach (var (unwanted, line) in sdp.Lacks.SelectMany(h => lines.Where(l => LinePattern.Matches(h, l)).Take(1).Select(l => (h, l))))
        {
            yield return Make(id, FindingKind.Expectation, sdp.Peer, null, $"{sdp.Of} has no line {unwanted}", line);
        }
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
