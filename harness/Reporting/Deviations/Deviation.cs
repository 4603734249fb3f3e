using Conformance.Engine.Results;

namespace Conformance.Reporting.Deviations;

/// <summary>One thing that was broken, whoever broke it and in however many cases.</summary>
public sealed record Deviation
{
    /// <summary>Names the group in links: the rule's id, or what the rows have in common.</summary>
    public required string Key { get; init; }

    /// <summary>What was broken, in a sentence.</summary>
    public required string Title { get; init; }

    /// <summary>Who found it.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>The clauses that its findings cite, the most cited first.</summary>
    public required IReadOnlyList<string> Clauses { get; init; }

    /// <summary><c>must</c> when one of its findings breaks a MUST.</summary>
    public required string Level { get; init; }

    /// <summary>Why it was expected, the most frequent reason first; empty when nobody expected it.</summary>
    public required IReadOnlyList<KnownDeviation> Reasons { get; init; }

    /// <summary>The part of each implementation that deviates, in the run's order.</summary>
    public required IReadOnlyList<DeviationShare> Shares { get; init; }

    /// <summary>Cases with a finding that nobody expected, over all implementations.</summary>
    public int Unexpected => Shares.SelectMany(s => s.Unexpected).Distinct().Count();

    /// <summary>Cases, over all implementations.</summary>
    public int Cases => Shares.SelectMany(s => s.Cases).Distinct().Count();
}
