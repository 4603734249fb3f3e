using System.Text.Json;

namespace Conformance.Engine.Results;

/// <summary>One line of <c>traces.jsonl</c>: the traces of the last try of one case, as the agents wrote them.</summary>
/// <param name="Case">The case's id, as in <see cref="CaseResult.Case"/>.</param>
/// <param name="Peers">One trace a peer, in the order of the pairing.</param>
public sealed record TraceLine(string Case, IReadOnlyList<TraceLine.PeerTrace> Peers)
{
    /// <summary>One peer's trace.</summary>
    /// <param name="Peer"><c>a</c>, <c>b</c>.</param>
    /// <param name="Implementation"><c>chromium</c>, ...</param>
    /// <param name="Entries">The entries in the peer protocol's own form: <c>state</c> only where it differs from the entry before.</param>
    public sealed record PeerTrace(string Peer, string Implementation, IReadOnlyList<JsonElement> Entries);
}
