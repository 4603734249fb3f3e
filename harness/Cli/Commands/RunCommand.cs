using System.CommandLine;
using Conformance.Cli.Runs;

namespace Conformance.Cli.Commands;

/// <summary><c>conformance run</c>: the main job.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var selection = new Selection();
        var seed = new Option<int?>("--seed") { Description = "Seed of the order in which cases begin. Default: 1.", HelpName = "number" };
        var retries = new Option<int?>("--retries") { Description = "Extra tries of a case that is not as expected; tries that differ make it flaky. Default: 1.", HelpName = "number" };
        var timeout = new Option<double?>("--timeout") { Description = "Limit of one case in seconds. Default: 10.", HelpName = "seconds" };
        var output = new Option<string?>("--out") { Description = "Folder in which the run's folder is made. Default: reports/out.", HelpName = "folder" };
        var resume = new Option<string?>("--resume") { Description = "Completes a run that was stopped: its folder's name, or its path.", HelpName = "run" };
        var times = new Option<int?>("--times") { Description = "Runs everything so many times, each into a folder of its own, and then says what differed, as 'stability' does. Default: 1.", HelpName = "number" };
        var pages = new Option<int?>("--pages") { Description = "Pages per browser that run cases at the same time, at least 2. Default: 3.", HelpName = "number" };
        var isolate = new Option<bool>("--isolate") { Description = "Gives every case new pages: slower, and nothing can be left over from the case before." };
        var headed = new Option<bool>("--headed") { Description = "Shows the browsers' windows." };
        var command = new Command("run", "Runs the tables on each implementation, judges the traces, writes reports/out/<run>/index.html.")
        {
            selection.On, selection.Browser, selection.Filter, selection.Tag, selection.Tables, seed, retries, timeout, output, resume, times, pages, isolate, headed,
        };
        retries.Between(0, 100, "tries");
        times.Between(1, 1000, "times");
        pages.Between(2, 64, "pages");
        timeout.Between(0.001, 3600, "seconds");
        command.Validators.Add(r =>
        {
            if (r.GetValue(resume) is not null && r.GetValue(times) > 1)
            {
                r.AddError("--times begins new runs and --resume completes an old one: choose one");
            }
        });
        command.SetAction((parsed, ct) => Guard.RunAsync(() => RepeatedRun.RunAsync(
            new RunRequest
            {
                Selection = selection,
                Parsed = parsed,
                Seed = parsed.GetValue(seed),
                Retries = parsed.GetValue(retries),
                Timeout = parsed.GetValue(timeout) is { } s ? TimeSpan.FromSeconds(s) : null,
                Out = parsed.GetValue(output),
                Resume = parsed.GetValue(resume),
                Pages = parsed.GetValue(pages),
                Isolate = parsed.GetValue(isolate),
                Headed = parsed.GetValue(headed),
            },
            parsed.GetValue(times) ?? 1,
            ct)));
        return command;
    }
}
