using System.Text.Json.Serialization;

namespace Conformance.Engine.Results;

/// <summary>One case's line in <c>results.jsonl</c>.</summary>
public sealed record CaseResult
{
    /// <summary><c>signaling/local-offer@chromium</c> or <c>datachannel/connect@chromium+firefox</c>.</summary>
    public required string Case { get; init; }

    /// <summary>The scenario's id.</summary>
    public required string Scenario { get; init; }

    /// <summary>The implementation of each peer: one for a one-peer row, offerer and answerer for a two-peer row.</summary>
    public required IReadOnlyList<string> Implementations { get; init; }

    /// <summary>What it came to.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>True when what ran says something about the implementations: it came to its end.</summary>
    [JsonIgnore]
    public bool IsJudged => Verdict is not (Verdict.Unsupported or Verdict.Timeout or Verdict.HarnessError);

    /// <summary>When the first try began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>How long the last try took, milliseconds.</summary>
    public required double DurationMs { get; init; }

    /// <summary>The verdict of each try, in order; more than one when it was retried.</summary>
    public required IReadOnlyList<Verdict> Tries { get; init; }

    /// <summary>Every finding of the last try, expected ones included.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Reasons of expectation entries whose finding did not appear although the case ran to its end.</summary>
    public IReadOnlyList<string> Fixed { get; init; } = [];

    /// <summary>What the script saw of the last try: how its calls came out, and the events of its operations.</summary>
    public IReadOnlyList<string> Outline { get; init; } = [];

    /// <summary>Why there is no judgement, or only one of a part: what was unsupported, what timed out, what broke in the harness.</summary>
    public string? Error { get; init; }
}
