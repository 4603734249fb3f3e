using System.CommandLine;
using Conformance.Cli;
using Conformance.Cli.Commands;

var root = new RootCommand("""
    Runs WebRTC conformance tables on real browsers and on a managed RTCPeerConnection and says, clause by clause, who deviates from the specification and how.

    Exit codes: 0 as expected, 1 unexpected findings, 2 bad usage or a bad table, 3 the harness itself failed.
    """);
root.Subcommands.Add(RunCommand.Create());
root.Subcommands.Add(AcceptCommand.Create());
root.Subcommands.Add(StabilityCommand.Create());
root.Subcommands.Add(ListCommand.Create());
root.Subcommands.Add(DoctorCommand.Create());
root.Subcommands.Add(BenchCommand.Create());
root.Subcommands.Add(CoverageCommand.Create());
root.Subcommands.Add(CorpusCommand.Create());

var parsed = root.Parse(args);
var code = await parsed.InvokeAsync(new InvocationConfiguration
{
    // Ctrl-C stops the run, closes the browsers and writes the report of what there is; that takes a moment.
    ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
    EnableDefaultExceptionHandler = false,
});

// System.CommandLine answers a command line that it cannot read with 1.
return parsed.Errors.Count > 0 ? (int)ExitCode.BadUsage : code;
