using System.Collections.Immutable;
using Conformance.Engine.Results;

namespace Conformance.Engine.Tables;

/// <summary>One row of a table: what the peers do and what must hold.</summary>
public sealed record Scenario
{
    /// <summary><c>area/name</c>, unique over all tables.</summary>
    public required string Id { get; init; }

    /// <summary>One sentence that says what must hold.</summary>
    public required string Title { get; init; }

    /// <summary>The clauses it tests, as <c>webrtc#fragment</c>.</summary>
    public required ImmutableArray<string> Clauses { get; init; }

    /// <summary>Terms of the seed's page that it covers.</summary>
    public ImmutableArray<string> Seed { get; init; } = [];

    /// <summary>Tags; the area is one of them.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>What it needs.</summary>
    public Need Needs { get; init; }

    /// <summary>What settles the doubt when every browser fails the row in the same way; null when nobody has looked, or none is needed.</summary>
    public string? Settled { get; init; }

    /// <summary>Where it stands.</summary>
    public required SourceLocation At { get; init; }

    /// <summary>What the peers do, in order. <c>step:3</c> in a finding is index 2 here.</summary>
    public required ImmutableArray<Step> Steps { get; init; }

    /// <summary>What must hold at the end. <c>expect:2</c> in a finding is index 1 here.</summary>
    public ImmutableArray<Expectation> Then { get; init; } = [];

    /// <summary>True for a row with offerer and answerer.</summary>
    public bool TwoPeers => Needs.HasFlag(Need.TwoPeers);

    /// <summary>The names of its peers.</summary>
    public ImmutableArray<string> Peers => TwoPeers ? ["a", "b"] : ["a"];

    /// <summary>The row as the results carry it.</summary>
    public ScenarioInfo ToInfo() => new()
    {
        Id = Id,
        Title = Title,
        Clauses = Clauses,
        Seed = Seed,
        Tags = Tags,
        TwoPeers = TwoPeers,
        Settled = Settled,
        File = At.File,
        Line = At.Line,
        Steps = [.. Steps.Select(s => s.Text)],
        Then = [.. Then.Select(t => t.Text)],
    };
}
