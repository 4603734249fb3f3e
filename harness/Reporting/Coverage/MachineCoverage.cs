using System.Collections.Immutable;
using System.Text.Json;
using Conformance.Engine.Results;
using Conformance.Reporting.Runs;
using Conformance.Spec.Machines;
using Conformance.Spec.Traces;

namespace Conformance.Reporting.Coverage;

/// <summary>Which changes of the state machines each implementation was driven through in a run.</summary>
public sealed class MachineCoverage
{
    private MachineCoverage(IReadOnlyDictionary<string, ImmutableArray<EdgeCount>> of, int unreadable) => (Of, Unreadable) = (of, unreadable);

    /// <summary>The changes of an implementation, by its name.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<EdgeCount>> Of { get; }

    /// <summary>Traces that are not of the protocol's form, and so not counted.</summary>
    public int Unreadable { get; }

    /// <summary>Counts the changes of the traces of a run.</summary>
    internal static MachineCoverage Read(TraceIndex index, IEnumerable<string> caseIds)
    {
        var counts = new Dictionary<string, List<EdgeCount>>(StringComparer.Ordinal);
        var unreadable = 0;
        foreach (var line in index.Lines(caseIds))
        {
            foreach (var peer in Peers(line))
            {
                if (Trace(peer) is { } trace)
                {
                    if (!counts.TryGetValue(peer.Implementation, out var seen))
                    {
                        counts.Add(peer.Implementation, seen = []);
                    }

                    seen.AddRange(StateMachineCoverage.Of(trace));
                }
                else
                {
                    unreadable++;
                }
            }
        }

        return new MachineCoverage(counts.ToDictionary(c => c.Key, c => StateMachineCoverage.Sum(c.Value), StringComparer.Ordinal), unreadable);
    }

    private static IReadOnlyList<TraceLine.PeerTrace> Peers(byte[] line) =>
        JsonSerializer.Deserialize(line, ResultJson.Lines.TraceLine)?.Peers ?? [];

    private static Trace? Trace(TraceLine.PeerTrace peer)
    {
        try
        {
            return peer.ToTrace();
        }
        catch (Exception e) when (e is FormatException or KeyNotFoundException or InvalidOperationException)
        {
            // Not lost: the caller counts it, and the page says how many there are.
            return null;
        }
    }
}
