using System.Text.Json;
using Conformance.Engine.Results;

namespace Conformance.Units.Reporting.Sample;

/// <summary>A plausible run, made from a seed: all verdicts, both kinds of pairing, and text that tries to break the page.</summary>
internal sealed class SampleRun
{
    private static readonly DateTimeOffset Began = new(2026, 3, 14, 9, 26, 53, TimeSpan.Zero);
    private readonly Random _random = new(20260314);

    /// <summary>Makes a run of this many scenarios.</summary>
    public SampleRun(int scenarios)
    {
        Scenarios = SampleScenarios.Make(scenarios);
        Header = new RunHeader
        {
            Run = "2026-03-14-sample",
            Started = Began,
            Arguments = ["run", "--implementations", "chromium,firefox,webkit", "--seed", "7"],
            Seed = 7,
            Retries = 1,
            TimeoutSeconds = 10,
            Machine = "Linux 6.12 x64, 2 cores, 8 GB, .NET 10.0.1",
            Implementations =
            [
                new ImplementationInfo("chromium", "Chromium", true, "151.0.7922.71", "system", "/usr/bin/chromium"),
                new ImplementationInfo("firefox", "Firefox", true, "152.0.4", "playwright", "/opt/firefox/firefox"),
                new ImplementationInfo("webkit", "WebKit", false, Reason: "no executable was found", Remedy: "conformance install webkit"),
            ],
            Scenarios = Scenarios,
            Planned = [.. Scenarios.SelectMany(s => Pairings(s).Select(p => $"{s.Id}@{string.Join('+', p)}"))],
        };
        foreach (var (scenario, pairing) in Scenarios.SelectMany(s => Pairings(s).Select(p => (s, p))))
        {
            var result = SampleVerdicts.Judge(scenario, pairing, Began.AddMilliseconds(55 * Cases.Count), _random);
            Cases.Add(result);
            Traces.Add(SampleTraces.Of(scenario, result, _random));
        }

        Footer = new RunFooter(Began.AddSeconds(Cases.Count * 0.055), Cases.Count, Cases.Count * 0.055, false);
    }

    public IReadOnlyList<ScenarioInfo> Scenarios { get; }

    public RunHeader Header { get; }

    public List<CaseResult> Cases { get; } = [];

    public List<TraceLine> Traces { get; } = [];

    public RunFooter Footer { get; }

    /// <summary>The lines of <c>results.jsonl</c>.</summary>
    public IEnumerable<string> ResultLines() =>
        [Line(new ResultLine { Run = Header }), .. Cases.Select(c => Line(new ResultLine { Case = c })),
            Line(new ResultLine { End = Footer })];

    /// <summary>The lines of <c>traces.jsonl</c>.</summary>
    public IEnumerable<string> TraceLines() => Traces.Select(t => JsonSerializer.Serialize(t, ResultJson.Lines.TraceLine));

    /// <summary>One line of results.</summary>
    public static string Line(ResultLine line) => JsonSerializer.Serialize(line, ResultJson.Lines.ResultLine);

    /// <summary>Writes both files into a new folder.</summary>
    public string WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllLines(Path.Combine(folder, "results.jsonl"), ResultLines());
        File.WriteAllLines(Path.Combine(folder, "traces.jsonl"), TraceLines());
        return folder;
    }

    private static IEnumerable<string[]> Pairings(ScenarioInfo scenario)
    {
        string[] names = ["chromium", "firefox"];
        return scenario.TwoPeers ? names.SelectMany(a => names.Select(b => new[] { a, b })) : names.Select(a => new[] { a });
    }
}
