using System.Collections.Immutable;
using System.Text.Json;
using Conformance.Engine.Results;
using Conformance.Spec.Traces;

namespace Conformance.Engine.Running;

/// <summary>What one try of a case left behind, before it is judged.</summary>
public sealed record CaseRecord
{
    /// <summary>The case.</summary>
    public required Case Case { get; init; }

    /// <summary>One trace per peer, in the order of the pairing.</summary>
    public required ImmutableArray<Trace> Traces { get; init; }

    /// <summary>The same entries as the agents wrote them.</summary>
    public required TraceLine Raw { get; init; }

    /// <summary>Steps that did not come out as the row says.</summary>
    public required ImmutableArray<Finding> StepFindings { get; init; }

    /// <summary>Values that steps named, by peer and name.</summary>
    public required ImmutableDictionary<string, IReadOnlyDictionary<string, JsonElement>> Values { get; init; }

    /// <summary>Number of the step at which the row stopped because of a finding, null when it ran to its end.</summary>
    public int? StoppedAt { get; init; }

    /// <summary>What the implementation lacks, null when nothing was lacking.</summary>
    public string? Unsupported { get; init; }

    /// <summary>What broke in the harness, the page or the browser; null when nothing did.</summary>
    public string? HarnessError { get; init; }

    /// <summary>True when <see cref="HarnessError"/> is a peer that did not answer in time.</summary>
    public bool Hung { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }
}
