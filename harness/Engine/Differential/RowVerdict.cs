using System.Collections.Immutable;

namespace Conformance.Engine.Differential;

/// <summary>The verdict on a row across implementations.</summary>
/// <param name="Agreement">What they say.</param>
/// <param name="Implementations">Who deviates, or who differs from the rest; empty when all agree.</param>
/// <param name="Why">One sentence.</param>
public sealed record RowVerdict(RowAgreement Agreement, ImmutableArray<string> Implementations, string Why);
