using System.Collections.Immutable;

namespace Conformance.Spec.Rules;

/// <summary>Every trace rule there is.</summary>
public static class RuleBook
{
    /// <summary>All rules, in the order in which findings are reported.</summary>
    public static ImmutableArray<TraceRule> All { get; } = [];
}
