namespace Conformance.Cli.Accepting;

/// <summary>What the user asked of <c>accept</c>.</summary>
internal sealed record AcceptRequest
{
    public string? Run { get; init; }

    public IReadOnlyList<string> Filter { get; init; } = [];

    public bool Expectations { get; init; }

    public bool Snapshots { get; init; }

    public string? Reason { get; init; }

    public string? Link { get; init; }

    public bool Permanent { get; init; }

    public bool Sometimes { get; init; }

    public string? Out { get; init; }

    public bool Yes { get; init; }
}
