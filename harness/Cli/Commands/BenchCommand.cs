using System.CommandLine;
using Conformance.Cli.Benchmarks;

namespace Conformance.Cli.Commands;

/// <summary><c>conformance bench</c>: how fast the data channels of each implementation are, side by side; <c>bench cases</c>: how fast the harness is.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var selection = new Selection();
        var connects = new Option<int>("--connects") { Description = "Connections per implementation. Default: 50.", DefaultValueFactory = _ => 50 };
        var seconds = new Option<double>("--seconds") { Description = "Seconds of each transfer. Default: 3.", DefaultValueFactory = _ => 3 };
        var pairs = new Option<int>("--pairs") { Description = "Idle connected pairs held for the memory figure. Default: 50.", DefaultValueFactory = _ => 50 };
        var alone = new Option<bool>("--alone") { Description = "Each implementation with itself only, and not managed with each browser." };
        var output = Output();
        connects.Between(1, 10_000, "connections");
        pairs.Between(1, 150, "pairs");
        seconds.Between(0.1, 600, "seconds");
        var command = new Command(
            "bench",
            "Measures data channels, one implementation after the other: time to connect, Mbit/s in messages of 64 KB, messages of 1 KB per second, memory per idle pair. Prints a table and writes bench.json.")
        {
            selection.On, selection.Browser, connects, seconds, pairs, alone, output, Cases(),
        };
        command.SetAction((parsed, ct) => Guard.RunAsync(() => new DataBench(
            selection.Requests(parsed),
            new DataBenchOptions(parsed.GetValue(connects), parsed.GetValue(seconds), parsed.GetValue(pairs), !parsed.GetValue(alone)),
            parsed.GetValue(output)).RunAsync(ct)));
        return command;
    }

    private static Command Cases()
    {
        var selection = new Selection();
        var cases = new Option<int>("--cases") { Description = "One-peer cases per implementation. Default: 2000.", DefaultValueFactory = _ => 2000 };
        var pages = new Option<int?>("--pages") { Description = "Pages per browser. Default: as 'run'." };
        var output = Output();
        // Fewer say nothing about speed or memory.
        cases.Between(100, 1_000_000, "cases");
        pages.Between(2, 64, "pages");
        var command = new Command("cases", "Measures the harness, one implementation after the other: start to first case, one-peer and two-peer cases per second, memory of all processes over the run.")
        {
            selection.On, selection.Browser, cases, pages, output,
        };
        command.SetAction((parsed, ct) => Guard.RunAsync(
            () => new CaseBench(selection.Requests(parsed), parsed.GetValue(cases), parsed.GetValue(pages), parsed.GetValue(output)).RunAsync(ct)));
        return command;
    }

    private static Option<string?> Output() => new("--out") { Description = "Folder for bench.json. Default: a new one under reports/out." };
}
