namespace Conformance.WebRtc.Ice;

/// <summary>What WebIDL demands of an <see cref="RTCIceCandidateInit"/>.</summary>
internal static class IceCandidateInit
{
    /// <summary>Checks the ranges.</summary>
    /// <exception cref="RTCException">TypeError: sdpMLineIndex is no unsigned short.</exception>
    public static void Check(RTCIceCandidateInit candidate)
    {
        if (candidate.SdpMLineIndex is < 0 or > ushort.MaxValue)
        {
            throw RTCException.Type($"sdpMLineIndex {candidate.SdpMLineIndex} is not in 0 to 65535 (webrtc#dom-rtcicecandidateinit)");
        }
    }
}
