namespace Conformance.WebRtc.Ice;

/// <summary>A change of the selected candidate pair.</summary>
/// <param name="Pair">The new one, null when none is selected any more.</param>
internal readonly record struct IceSelection(RTCIceCandidatePair? Pair);
