namespace Conformance.Engine.Expectations;

/// <summary>What it means that an entry listed no finding.</summary>
public enum UnmatchedWhy
{
    /// <summary>Its pattern fits no case that there is.</summary>
    NoSuchCase,

    /// <summary>All cases that it speaks of ran and none showed it.</summary>
    Gone,

    /// <summary>The same of one that shows sometimes only.</summary>
    DidNotShow,
}
