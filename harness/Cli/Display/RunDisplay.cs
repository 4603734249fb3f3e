using Conformance.Cli.Runs;
using Conformance.Engine.Results;
using Conformance.Engine.Running;
using Spectre.Console;

namespace Conformance.Cli.Display;

/// <summary>Shows a run while it goes: one bar on a terminal, plain lines elsewhere.</summary>
internal sealed class RunDisplay : IAsyncDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private Task _showing = Task.CompletedTask;

    private RunDisplay()
    {
    }

    public static RunDisplay Start(Tally tally)
    {
        var display = new RunDisplay();
        if (Terminal.IsLive)
        {
            display._showing = display.ShowBarAsync(tally);
        }
        else
        {
            Terminal.Say($"{tally.Planned} cases");
            tally.OnEnded = result => PrintLine(tally, result);
        }

        return display;
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _showing;
        _ended.Dispose();
    }

    private static void PrintLine(Tally tally, CaseResult result)
    {
        if (CaseTrier.IsUnexpected(result.Verdict))
        {
            Terminal.Say(Line(result));
        }

        if (tally.Done % Math.Max(50, tally.Planned / 10) == 0)
        {
            Terminal.Say($"{tally.Done} of {tally.Planned} cases, {tally.CasesPerSecond:0.0} cases/s, {Counts(tally)}");
        }
    }

    private async Task ShowBarAsync(Tally tally)
    {
        await Terminal.Out.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask("starting", maxValue: Math.Max(1, tally.Planned));
                using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
                while (!_ended.IsCancellationRequested)
                {
                    bar.Value = tally.Done;
                    bar.Description = tally.Done == 0
                        ? "starting"
                        : $"{tally.Done}/{tally.Planned} · {tally.CasesPerSecond:0.0}/s · {Counts(tally)}";
                    try
                    {
                        await tick.WaitForNextTickAsync(_ended.Token);
                    }
                    catch (OperationCanceledException)
                    {
                        // The run has ended: the summary follows.
                    }
                }
            });
    }

    private static string Line(CaseResult result)
    {
        var finding = result.Findings.FirstOrDefault(f => f.Known is null);
        // What was unsupported does not explain a finding.
        var why = finding is not null
            ? $"{finding.Implementation} {finding.Id}: expected {finding.Expected}; actual {finding.Actual}"
            : result.Error ?? (result.Fixed.Count > 0 ? result.Fixed[0] : "tries differ");
        return $"{ResultWords.Of(result.Verdict)} {result.Case}: {why}";
    }

    private static string Counts(Tally tally)
    {
        var verdicts = tally.Verdicts;
        return string.Join(", ", VerdictStyle.All.Where(v => verdicts.ContainsKey(v.Verdict)).Select(v => $"{verdicts[v.Verdict]} {v.Name}"));
    }
}
