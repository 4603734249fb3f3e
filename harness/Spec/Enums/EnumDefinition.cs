using System.Collections.Immutable;

namespace Conformance.Spec.Enums;

/// <summary>One enum of the draft.</summary>
/// <param name="Name">Its IDL name.</param>
/// <param name="Values">Its values, in the draft's order.</param>
public sealed record EnumDefinition(string Name, params ImmutableArray<string> Values)
{
    /// <summary>Values that earlier versions had and that must be refused or absent now.</summary>
    public ImmutableArray<string> Removed { get; init; } = [];

    /// <summary>True when the draft has this value.</summary>
    public bool Has(string value) => Values.Contains(value);
}
