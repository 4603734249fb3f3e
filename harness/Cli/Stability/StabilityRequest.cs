namespace Conformance.Cli.Stability;

/// <summary>What the user asked of <c>stability</c>.</summary>
internal sealed record StabilityRequest
{
    public IReadOnlyList<string> Runs { get; init; } = [];

    public string? Out { get; init; }

    public bool Cases { get; init; }

    public bool Rates { get; init; }

    public bool Yes { get; init; }
}
