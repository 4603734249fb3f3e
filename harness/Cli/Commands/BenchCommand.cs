using System.CommandLine;
using Conformance.Cli.Benchmarks;

namespace Conformance.Cli.Commands;

/// <summary><c>conformance bench</c>: how fast the harness is, and whether its memory stays flat.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var selection = new Selection();
        var cases = new Option<int>("--cases") { Description = "One-peer cases per implementation. Default: 2000.", DefaultValueFactory = _ => 2000 };
        var pages = new Option<int?>("--pages") { Description = "Pages per browser. Default: as 'run'." };
        var output = new Option<string?>("--out") { Description = "Folder for bench.json. Default: reports/out/bench-<time>." };
        // Fewer say nothing about speed or memory.
        cases.Between(100, 1_000_000, "cases");
        pages.Between(2, 64, "pages");
        var command = new Command("bench", "Measures, one implementation after the other: start to first case, one-peer and two-peer cases per second, memory of all processes over the run.")
        {
            selection.On, selection.Browser, cases, pages, output,
        };
        command.SetAction((parsed, ct) => Guard.RunAsync(
            () => new Bench(selection.Requests(parsed), parsed.GetValue(cases), parsed.GetValue(pages), parsed.GetValue(output)).RunAsync(ct)));
        return command;
    }
}
