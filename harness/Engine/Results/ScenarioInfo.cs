namespace Conformance.Engine.Results;

/// <summary>One row as the report shows it.</summary>
public sealed record ScenarioInfo
{
    /// <summary><c>area/name</c>.</summary>
    public required string Id { get; init; }

    /// <summary>One sentence.</summary>
    public required string Title { get; init; }

    /// <summary>The clauses, as <c>webrtc#fragment</c>.</summary>
    public required IReadOnlyList<string> Clauses { get; init; }

    /// <summary>Terms of the seed's page that the row covers.</summary>
    public required IReadOnlyList<string> Seed { get; init; }

    /// <summary>Tags.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>True for a row with offerer and answerer.</summary>
    public required bool TwoPeers { get; init; }

    /// <summary>What settles the doubt when every browser fails the row in the same way.</summary>
    public string? Settled { get; init; }

    /// <summary>The table's path from the repository's root.</summary>
    public required string File { get; init; }

    /// <summary>The row's line in it, from 1; 0 for a generated row.</summary>
    public required int Line { get; init; }

    /// <summary>The steps, one line of text each, in order: index + 1 is the number in <c>step:3</c>.</summary>
    public required IReadOnlyList<string> Steps { get; init; }

    /// <summary>The expectations, one line of text each, in order: index + 1 is the number in <c>expect:2</c>.</summary>
    public required IReadOnlyList<string> Then { get; init; }
}
