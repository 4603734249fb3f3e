namespace Conformance.Engine.Results;

/// <summary>The first line of <c>results.jsonl</c>; written again, whole, when a run is resumed.</summary>
public sealed record RunHeader
{
    /// <summary>Version of this file's form.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>The run's name, also its folder's.</summary>
    public required string Run { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>The command line's arguments.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>Seed of everything that chance decides.</summary>
    public required int Seed { get; init; }

    /// <summary>Extra tries of an unexpected case.</summary>
    public required int Retries { get; init; }

    /// <summary>Limit of one case, seconds.</summary>
    public required double TimeoutSeconds { get; init; }

    /// <summary>Operating system, cores, memory, runtime, in words.</summary>
    public required string Machine { get; init; }

    /// <summary>Every implementation asked for, available or not.</summary>
    public required IReadOnlyList<ImplementationInfo> Implementations { get; init; }

    /// <summary>Every row selected.</summary>
    public required IReadOnlyList<ScenarioInfo> Scenarios { get; init; }

    /// <summary>The ids of all cases planned, in table order.</summary>
    public required IReadOnlyList<string> Planned { get; init; }
}
