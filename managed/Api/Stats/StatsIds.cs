using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Conformance.WebRtc;

/// <summary>The ids of stats objects: random, and the same in every report for the same object (<c>webrtc#dom-rtcstats-id</c>).</summary>
internal sealed class StatsIds
{
    private readonly ConditionalWeakTable<object, string> _objects = [];
    private readonly ConditionalWeakTable<object, Dictionary<object, string>> _parts = [];

    /// <summary>The id of an object.</summary>
    public string Of(object inspected) => _objects.GetValue(inspected, static _ => New());

    /// <summary>The id of a part of an object that is told apart by its value.</summary>
    public string Of(object inspected, object part)
    {
        var parts = _parts.GetOrCreateValue(inspected);
        return parts.TryGetValue(part, out var id) ? id : parts[part] = New();
    }

    private static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
}
