namespace Conformance.Engine.Results;

/// <summary>One line of <c>results.jsonl</c>: exactly one member is set. Schema: <c>harness/Engine/Results/results.schema.json</c>.</summary>
public sealed record ResultLine
{
    /// <summary>The run's header.</summary>
    public RunHeader? Run { get; init; }

    /// <summary>A case that ended.</summary>
    public CaseResult? Case { get; init; }

    /// <summary>The run's end.</summary>
    public RunFooter? End { get; init; }
}
