namespace Conformance.WebRtc.Ice;

/// <summary>A generation of candidates: the credentials that they belong to, and the section that they are announced for.</summary>
/// <param name="Parameters">ice-ufrag and ice-pwd.</param>
/// <param name="Mid">The mid of the section.</param>
/// <param name="MLineIndex">Its index.</param>
internal sealed record IceGeneration(RTCIceParameters Parameters, string Mid, int MLineIndex);
