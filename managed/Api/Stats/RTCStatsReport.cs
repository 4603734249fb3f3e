using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Conformance.WebRtc;

/// <summary>Stats objects by their ids, in the order in which they were collected. It does not change. <c>webrtc#rtcstatsreport-object</c>.</summary>
public sealed class RTCStatsReport : IReadOnlyDictionary<string, RTCStats>
{
    private readonly OrderedDictionary<string, RTCStats> _stats;

    internal RTCStatsReport(OrderedDictionary<string, RTCStats> stats) => _stats = stats;

    /// <inheritdoc/>
    public int Count => _stats.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _stats.Keys;

    /// <inheritdoc/>
    public IEnumerable<RTCStats> Values => _stats.Values;

    /// <inheritdoc/>
    public RTCStats this[string key] => _stats[key];

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _stats.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out RTCStats value) => _stats.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, RTCStats>> GetEnumerator() => _stats.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
