namespace Conformance.Engine.Results;

/// <summary>One deviation of one peer in one case.</summary>
public sealed record Finding
{
    /// <summary>What found it: <c>rule:signaling/legal-transition</c>, <c>step:3</c>, <c>expect:2</c>. Steps and expectations count from 1.</summary>
    public required string Id { get; init; }

    /// <summary>Who made the finding.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>The peer whose trace shows it.</summary>
    public required string Peer { get; init; }

    /// <summary>What that peer is.</summary>
    public required string Implementation { get; init; }

    /// <summary>The entry in that peer's trace that shows it, null when it is something that did not happen.</summary>
    public int? Seq { get; init; }

    /// <summary>The clauses, as <c>webrtc#fragment</c>.</summary>
    public required IReadOnlyList<string> Clauses { get; init; }

    /// <summary><c>must</c> or <c>should</c>.</summary>
    public string Level { get; init; } = "must";

    /// <summary>What the clause asks for.</summary>
    public required string Expected { get; init; }

    /// <summary>What the trace shows.</summary>
    public required string Actual { get; init; }

    /// <summary>The rule's or the row's sentence.</summary>
    public required string Title { get; init; }

    /// <summary>How often the same finding was seen in this trace (the first is shown).</summary>
    public int Times { get; init; } = 1;

    /// <summary>The expectation that lists it; null when nobody expected it.</summary>
    public KnownDeviation? Known { get; init; }
}
