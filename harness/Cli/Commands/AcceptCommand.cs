using System.CommandLine;
using Conformance.Cli.Accepting;

namespace Conformance.Cli.Commands;

/// <summary><c>conformance accept</c>: makes what a run found the expected.</summary>
internal static class AcceptCommand
{
    private static readonly string[] Parts = ["expectations", "snapshots"];

    public static Command Create()
    {
        var run = new Argument<string?>("run") { Description = "The run: its folder's name, or its path. Default: the newest one.", Arity = ArgumentArity.ZeroOrOne };
        var filter = new Option<string[]>("--filter") { Description = "Only scenarios whose id fits the glob. May be repeated.", HelpName = "glob" };
        var only = new Option<string?>("--only") { Description = "One part alone: expectations or snapshots.", HelpName = "part" };
        var reason = new Option<string?>("--reason") { Description = "The cause of the new deviations, in a sentence; there is no entry without one.", HelpName = "text" };
        var link = new Option<string?>("--link") { Description = "The implementation's own bug, for the new entries.", HelpName = "address" };
        var kind = new Option<string?>("--kind") { Description = "Of the new entries: temporary (default) or permanent.", HelpName = "kind" };
        var sometimes = new Option<bool>("--sometimes") { Description = "Timing decides whether the new findings show." };
        var output = new Option<string?>("--out") { Description = "Folder of the runs. Default: reports/out.", HelpName = "folder" };
        var yes = new Option<bool>("--yes") { Description = "Does not ask." };
        only.Validators.Add(r => OneOf(r, Parts));
        kind.Validators.Add(r => OneOf(r, ["temporary", "permanent"]));
        var command = new Command("accept", "Shows what a run would change in reports/expectations and reports/snapshots, and changes it when confirmed. Exit code 1 when it was not confirmed.")
        {
            run, filter, only, reason, link, kind, sometimes, output, yes,
        };
        command.SetAction((parsed, _) => Guard.RunAsync(() => Task.FromResult(new AcceptSession(new AcceptRequest
        {
            Run = parsed.GetValue(run),
            Filter = parsed.GetValue(filter) ?? [],
            Expectations = parsed.GetValue(only) is null or "expectations",
            Snapshots = parsed.GetValue(only) is null or "snapshots",
            Reason = parsed.GetValue(reason),
            Link = parsed.GetValue(link),
            Permanent = parsed.GetValue(kind) == "permanent",
            Sometimes = parsed.GetValue(sometimes),
            Out = parsed.GetValue(output),
            Yes = parsed.GetValue(yes),
        }).Run())));
        return command;
    }

    private static void OneOf(System.CommandLine.Parsing.OptionResult result, string[] words)
    {
        if (result.Tokens is [var token] && !words.Contains(token.Value))
        {
            result.AddError($"{result.Option.Name} {token.Value}: write {string.Join(" or ", words)}");
        }
    }
}
