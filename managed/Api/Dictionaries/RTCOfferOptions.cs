namespace Conformance.WebRtc;

/// <summary>Options of createOffer(). <c>webrtc#dictionary-rtcofferoptions-members</c>.</summary>
public sealed record RTCOfferOptions
{
    /// <summary>Asks for new ICE credentials.</summary>
    public bool IceRestart { get; init; }
}
