using System.Collections.Immutable;
using Conformance.Engine.Results;

namespace Conformance.Engine.Stability;

/// <summary>A case that came to no judgement in some run, or whose tries differed, or that found what nobody has listed.</summary>
/// <param name="Case">The case.</param>
/// <param name="Verdicts">How often it came to what.</param>
public sealed record VaryingVerdict(string Case, ImmutableArray<(Verdict Verdict, int Runs)> Verdicts);
