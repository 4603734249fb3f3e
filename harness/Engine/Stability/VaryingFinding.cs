using System.Collections.Immutable;
using Conformance.Engine.Expectations;

namespace Conformance.Engine.Stability;

/// <summary>A finding that some runs have in a case and others do not.</summary>
/// <param name="Implementation">Whose it is.</param>
/// <param name="Finding">Its id: <c>rule:connection/derivation</c>.</param>
/// <param name="Entry">The entry that lists it, null when nobody has listed it.</param>
/// <param name="Runs">In how many runs it shows at all.</param>
/// <param name="Executions">In how many executions of the cases that ever show it.</param>
/// <param name="Cases">The cases in which it shows now and then, with the peer and how often; those that always show it are not among them.</param>
public sealed record VaryingFinding(
    string Implementation, string Finding, ExpectationEntry? Entry, Rate Runs, Rate Executions, ImmutableArray<(string Case, string Peer, Rate Rate)> Cases)
{
    /// <summary>True when its entry says that it varies.</summary>
    public bool IsListed => Entry is { Sometimes: true } or { Rate: not null };
}
