namespace Conformance.WebRtc.Ice;

/// <summary>The priority of a candidate (RFC 8445 section 5.1.2).</summary>
internal static class CandidatePriority
{
    /// <summary>The highest local preference: the one of a machine with one address.</summary>
    public const int HighestLocalPreference = 65535;

    /// <summary>The priority, 1 to 2^31 - 1.</summary>
    /// <param name="type">The kind of the candidate.</param>
    /// <param name="localPreference">0 to 65535, another one for each candidate of the same kind and component.</param>
    /// <param name="component">1 to 256.</param>
    public static uint Compute(RTCIceCandidateType type, int localPreference, int component) =>
        ((uint)TypePreference(type) << 24) + ((uint)localPreference << 8) + (uint)(256 - component);

    // RECOMMENDED: 126 for host, 110 for peer-reflexive, 100 for server-reflexive, 0 for relayed (section 5.1.2.2).
    private static int TypePreference(RTCIceCandidateType type) => type switch
    {
        RTCIceCandidateType.Host => 126,
        RTCIceCandidateType.Prflx => 110,
        RTCIceCandidateType.Srflx => 100,
        _ => 0,
    };
}
