namespace Conformance.Engine.Results;

/// <summary>What one case came to.</summary>
public enum Verdict
{
    /// <summary>Everything held.</summary>
    Pass,

    /// <summary>A finding that nobody expected.</summary>
    Fail,

    /// <summary>Findings, all of them expected.</summary>
    Known,

    /// <summary>An expected finding did not appear: its entry should go.</summary>
    Fixed,

    /// <summary>An implementation lacks what the scenario needs; what ran before that shows nothing that nobody expected.</summary>
    Unsupported,

    /// <summary>The tries of this case differ.</summary>
    Flaky,

    /// <summary>The peers did not finish in time.</summary>
    Timeout,

    /// <summary>The harness, the page or the browser failed; says nothing about conformance.</summary>
    HarnessError,
}
