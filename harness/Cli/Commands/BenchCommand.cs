using System.CommandLine;

namespace Conformance.Cli.Commands;

internal static class BenchCommand
{
    public static Command Create() => new("bench", "");
}
