using System.Text.Json;
using Conformance.Spec.Traces;

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
    public sealed record PeerTrace(string Peer, string Implementation, IReadOnlyList<JsonElement> Entries)
    {
        /// <summary>The trace as the judge reads it.</summary>
        /// <exception cref="FormatException">An entry is not of the protocol's form.</exception>
        /// <exception cref="KeyNotFoundException">An entry lacks a member.</exception>
        /// <exception cref="InvalidOperationException">A member is of another kind.</exception>
        public Trace ToTrace()
        {
            var reader = new TraceJson();
            foreach (var entry in Entries)
            {
                reader.Append(entry);
            }

            return reader.ToTrace(Peer, Implementation);
        }
    }
}
