using System.Collections.Immutable;
using Conformance.Engine.Tables;

namespace Conformance.Engine.Running;

/// <summary>A scenario on a pairing.</summary>
/// <param name="Scenario">The row.</param>
/// <param name="Implementations">One name for each of the row's peers: offerer first.</param>
public sealed record Case(Scenario Scenario, ImmutableArray<string> Implementations)
{
    /// <summary><c>signaling/local-offer@chromium</c>, <c>datachannel/connect@chromium+firefox</c>.</summary>
    public string Id => $"{Scenario.Id}@{string.Join('+', Implementations)}";

    /// <inheritdoc/>
    public override string ToString() => Id;
}
