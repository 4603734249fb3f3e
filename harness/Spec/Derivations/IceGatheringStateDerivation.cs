namespace Conformance.Spec.Derivations;

/// <summary>How iceGatheringState follows from the transports' gathering states (<c>webrtc#rtcicegatheringstate-enum</c>).</summary>
public static class IceGatheringStateDerivation
{
    private static readonly (string State, Func<IReadOnlyCollection<string>, bool> Applies)[] Rows =
    [
        ("gathering", ice => ice.Contains("gathering")),
        ("complete", ice => ice.Count > 0 && ice.All(s => s == "complete")),
        ("new", _ => true),
    ];

    /// <summary>The derived state.</summary>
    /// <param name="gathering">The RTCIceGathererState of every considered transport.</param>
    public static string Derive(IReadOnlyCollection<string> gathering) => Rows.First(r => r.Applies(gathering)).State;
}
