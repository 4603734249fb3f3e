using System.CommandLine;
using Conformance.Cli.Commands;

namespace Conformance.Cli.Runs;

/// <summary>What the user asked of a run; nulls are left to the default, or to the run that is resumed.</summary>
internal sealed record RunRequest
{
    public required Selection Selection { get; init; }

    public required ParseResult Parsed { get; init; }

    public int? Seed { get; init; }

    public int? Retries { get; init; }

    public TimeSpan? Timeout { get; init; }

    public string? Out { get; init; }

    public string? Resume { get; init; }

    public int? Pages { get; init; }

    public bool Isolate { get; init; }

    public bool Headed { get; init; }
}
