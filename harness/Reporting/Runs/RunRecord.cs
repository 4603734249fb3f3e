using Conformance.Engine.Results;

namespace Conformance.Reporting.Runs;

/// <summary>What a run folder's <c>results.jsonl</c> says, resumptions merged: every report is a pure function of it.</summary>
public sealed record RunRecord
{
    /// <summary>The last header: a resumed run writes it again, whole.</summary>
    public required RunHeader Header { get; init; }

    /// <summary>When the first session began; <see cref="RunHeader.Started"/> of <see cref="Header"/> is the last one's.</summary>
    public required DateTimeOffset FirstStarted { get; init; }

    /// <summary>How often the run was taken up again.</summary>
    public required int Resumptions { get; init; }

    /// <summary>The end of the last session; null when it was killed (a footer of an earlier session does not count).</summary>
    public required RunFooter? Footer { get; init; }

    /// <summary>The last result of every case, by the case's id.</summary>
    public required IReadOnlyDictionary<string, CaseResult> Cases { get; init; }

    /// <summary>Lines that are not of the file's form. A killed run leaves one, cut short.</summary>
    public required int UnreadableLines { get; init; }

    /// <summary>All case ids: the planned ones in table order, then results of cases that are no longer planned, by id.</summary>
    public IEnumerable<string> CaseIds
    {
        get
        {
            var planned = Header.Planned.ToHashSet(StringComparer.Ordinal);
            return Header.Planned.Distinct().Concat(Cases.Keys.Where(id => !planned.Contains(id)).Order(StringComparer.Ordinal));
        }
    }

    /// <summary>How many planned cases have a result.</summary>
    public int Done => Header.Planned.Distinct().Count(Cases.ContainsKey);

    /// <summary>True when every planned case has a result and the last session came to its own end.</summary>
    public bool Complete => Footer is { Interrupted: false } && Done == Header.Planned.Distinct().Count();

    /// <summary>Cases of the last session and the seconds it took; from the cases' own times when it was killed.</summary>
    public (int Cases, double Seconds) Pace
    {
        get
        {
            if (Footer is not null)
            {
                return (Footer.Cases, Footer.Seconds);
            }

            var session = Cases.Values.Where(c => c.Started >= Header.Started).ToList();
            return session.Count == 0
                ? (0, 0)
                : (session.Count, (session.Max(c => c.Started.AddMilliseconds(c.DurationMs)) - session.Min(c => c.Started)).TotalSeconds);
        }
    }
}
