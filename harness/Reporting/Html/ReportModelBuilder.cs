using Conformance.Engine.Differential;
using Conformance.Engine.Results;
using Conformance.Reporting.Coverage;
using Conformance.Reporting.Deviations;
using Conformance.Reporting.Runs;
using Conformance.Spec.Clauses;

namespace Conformance.Reporting.Html;

/// <summary>Turns a run into what the page shows.</summary>
internal sealed class ReportModelBuilder
{
    private readonly RunRecord _run;
    private readonly TraceBlocks _blocks;
    private readonly IndexOf<string> _clauses = new(StringComparer.Ordinal);
    private readonly IndexOf<string> _columns = new(StringComparer.Ordinal);
    private readonly IndexOf<string> _cases = new(StringComparer.Ordinal);
    private readonly IndexOf<FindingModel> _findings = new();
    private readonly List<RowModel> _rows = [];
    private readonly Dictionary<string, int> _rowOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _deviationOf = new(StringComparer.Ordinal);

    private readonly ILookup<string, CaseResult> _casesOf;

    private ReportModelBuilder(RunRecord run, TraceBlocks blocks) =>
        (_run, _blocks, _casesOf) = (run, blocks, run.Cases.Values.ToLookup(c => c.Scenario, StringComparer.Ordinal));

    /// <summary>Builds the model.</summary>
    public static ReportModel Build(RunRecord run, TraceBlocks blocks, MachineCoverage machines) => new ReportModelBuilder(run, blocks).Build(machines);

    private ReportModel Build(MachineCoverage machines)
    {
        foreach (var scenario in _run.Header.Scenarios)
        {
            AddRow(scenario);
        }

        NameColumns();
        foreach (var id in _run.CaseIds)
        {
            _ = _cases[id];
        }

        var deviations = DeviationGrouping.Group(_run);
        for (var i = 0; i < deviations.Count; i++)
        {
            _deviationOf[deviations[i].Key] = i;
        }

        return new ReportModel(
            Run(),
            _run.Header.Implementations,
            Deviations: [.. deviations.Select(Describe)],
            Cases: [.. _cases.Items.Select(Cell)],
            Clauses: [.. _clauses.Items.Select(c => new ClauseModel(c, Clause.TryParse(c, out var clause) ? clause.Url : null))],
            Columns: [.. _columns.Items.Select(c => new ColumnModel(c, c.Split('+')))],
            Rows: _rows,
            Findings: _findings.Items,
            Blocks: [.. Enumerable.Range(0, _blocks.Count).Select(PageTemplate.BlockId)],
            Coverage: CoverageModelBuilder.Build(_run, _rowOf),
            Machines: MachinesModelBuilder.Build(machines, _run.Header.Implementations));
    }

    private RunModel Run()
    {
        var (header, footer, pace) = (_run.Header, _run.Footer, _run.Pace);
        return new RunModel(
            header.Run, _run.FirstStarted, _run.Resumptions > 0 ? header.Started : null, _run.Resumptions, footer?.Ended,
            Killed: footer is null, Interrupted: footer is { Interrupted: true }, header.Planned.Distinct().Count(), _run.Done,
            pace.Cases, pace.Seconds, header.Machine, header.Seed, header.Retries, header.TimeoutSeconds, header.Arguments,
            _run.UnreadableLines, _blocks.UnreadableLines);
    }

    private int AddRow(ScenarioInfo s)
    {
        if (_rowOf.TryAdd(s.Id, _rows.Count))
        {
            var verdict = DifferentialVerdict.Of(s, _casesOf[s.Id]);
            _rows.Add(new RowModel(s.Id, s.Title, Indexes(s.Clauses), s.Seed, s.Tags, s.File, s.Line, s.Steps, s.Then, verdict.Agreement, verdict.Why));
        }

        return _rowOf[s.Id];
    }

    // Implementations stand before pairings, both in the run's order.
    private void NameColumns()
    {
        var names = _run.Header.Implementations.Select(i => i.Name).ToList();
        int Place(string name) => names.IndexOf(name) is var at && at < 0 ? int.MaxValue : at;
        var inOrder = _run.CaseIds
            .Select(id => Split(id).Column)
            .Distinct()
            .Select(column => (Id: column, Peers: column.Split('+')))
            .OrderBy(c => c.Peers.Length)
            .ThenBy(c => Place(c.Peers[0]))
            .ThenBy(c => Place(c.Peers[^1]));
        foreach (var column in inOrder)
        {
            _ = _columns[column.Id];
        }
    }

    private CaseModel Cell(string id)
    {
        var (scenario, column) = Split(id);
        var row = _rowOf.TryGetValue(scenario, out var known) ? known : AddRow(Unlisted(scenario, column));
        return _run.Cases.TryGetValue(id, out var result)
            ? new CaseModel(
                id, row, _columns[column], result.Verdict, result.Started, result.DurationMs, result.Tries,
                [.. result.Findings.Select(Seen)], result.Fixed.Count > 0 ? result.Fixed : null, result.Error, _blocks.BlockOf(id))
            : new CaseModel(id, row, _columns[column], Block: _blocks.BlockOf(id));
    }

    private static ScenarioInfo Unlisted(string id, string column) => new()
    {
        Id = id,
        Title = id,
        Clauses = [],
        Seed = [],
        Tags = [],
        TwoPeers = column.Contains('+'),
        File = "",
        Line = 0,
        Steps = [],
        Then = [],
    };

    private CaseModel.Seen Seen(Finding f)
    {
        var shared = new FindingModel(
            f.Id, f.Kind, f.Title, string.Join(' ', Indexes(f.Clauses)), f.Level, f.Expected, f.Known,
            _deviationOf[DeviationGrouping.KeyOf(f)]);
        return new CaseModel.Seen(_findings[shared], f.Peer, f.Implementation, f.Seq, f.Actual, f.Times);
    }

    private DeviationModel Describe(Deviation d) => new(
        d.Key, d.Title, d.Kind, d.Level, Indexes(d.Clauses), d.Reasons,
        [.. d.Shares.Select(s => new DeviationModel.Share(s.Implementation, Cases(s.Cases), Cases(s.Unexpected)))]);

    private int[] Indexes(IReadOnlyList<string> clauses) => [.. clauses.Select(c => _clauses[c])];

    private int[] Cases(IReadOnlyList<string> ids) => [.. ids.Select(id => _cases[id])];

    // A case's id is its scenario's, an at sign and the pairing.
    private static (string Scenario, string Column) Split(string id) =>
        id.LastIndexOf('@') is var at and >= 0 ? (id[..at], id[(at + 1)..]) : (id, "");
}
