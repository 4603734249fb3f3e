namespace Conformance.Engine.Results;

/// <summary>Who made the finding.</summary>
public enum FindingKind
{
    /// <summary>A rule of the rule book, over the whole trace.</summary>
    Rule,

    /// <summary>A step did not come out as the row says.</summary>
    Step,

    /// <summary>An expectation of the row did not hold.</summary>
    Expectation,
}
