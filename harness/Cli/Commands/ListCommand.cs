using System.CommandLine;
using Conformance.Engine;
using Conformance.Engine.Tables;
using Spectre.Console;

namespace Conformance.Cli.Commands;

/// <summary><c>conformance list</c>: the scenarios.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var selection = new Selection();
        var command = new Command("list", "Shows the scenarios: id, what each needs, title.") { selection.Filter, selection.Tag, selection.Tables };
        command.SetAction((parsed, _) => Guard.RunAsync(() => Task.FromResult(Show(selection, parsed))));
        return command;
    }

    private static ExitCode Show(Selection selection, ParseResult parsed)
    {
        var rows = selection.Scenarios(parsed, selection.ReadTables(parsed, RepositoryRoot.Find()));
        if (Console.IsOutputRedirected)
        {
            foreach (var row in rows)
            {
                Console.WriteLine($"{row.Id}\t{Needs(row)}\t{row.Title}");
            }

            return ExitCode.AsExpected;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("scenario", "needs", "title", "at");
        foreach (var row in rows)
        {
            table.AddRow(new Text(row.Id), new Text(Needs(row)), new Text(row.Title), new Text(row.At.ToString(), Style.Parse("dim")));
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLine($"{rows.Length} scenarios, {rows.Count(r => r.TwoPeers)} of them with two peers");
        return ExitCode.AsExpected;
    }

    private static string Needs(Scenario row) => row.Needs == Need.None ? "" : row.Needs.ToString().ToLowerInvariant().Replace("twopeers", "two-peers");
}
