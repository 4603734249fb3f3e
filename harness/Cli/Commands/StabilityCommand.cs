using System.CommandLine;
using Conformance.Cli.Stability;

namespace Conformance.Cli.Commands;

/// <summary><c>conformance stability</c>: what differs between runs of the same thing.</summary>
internal static class StabilityCommand
{
    public static Command Create()
    {
        var runs = new Argument<string[]>("run") { Description = "The runs: their folders' names, or their paths. Default: the newest one and all that planned the same cases on the same versions.", Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<string?>("--out") { Description = "Folder of the runs. Default: reports/out.", HelpName = "folder" };
        var cases = new Option<bool>("--cases") { Description = "Names every case with its own rate." };
        var rates = new Option<bool>("--rates") { Description = "Writes the measured rates into reports/expectations when confirmed." };
        var yes = new Option<bool>("--yes") { Description = "Does not ask." };
        var command = new Command("stability", "Compares runs: findings, snapshots and verdicts that differ, each with its rate. Exit code 1 when something differs that the expectations do not say does.")
        {
            runs, output, cases, rates, yes,
        };
        command.SetAction((parsed, _) => Guard.RunAsync(() => Task.FromResult(new StabilitySession(new StabilityRequest
        {
            Runs = parsed.GetValue(runs) ?? [],
            Out = parsed.GetValue(output),
            Cases = parsed.GetValue(cases),
            Rates = parsed.GetValue(rates),
            Yes = parsed.GetValue(yes),
        }).Run())));
        return command;
    }
}
