namespace Conformance.WebRtc.Jsep;

/// <summary>
/// Every transition of the signaling state by a description (<c>webrtc#rtcsignalingstate-enum</c>, RFC 9429 sections 3.2, 5.5 and 5.6).
/// What is not listed is an InvalidStateError. A rollback is the same whichever side it is set on (RFC 9429 section 5.7).
/// </summary>
internal static class SignalingTransitions
{
    private static readonly (RTCSignalingState From, bool Remote, RTCSdpType Type, RTCSignalingState To)[] Table =
    [
        (RTCSignalingState.Stable, false, RTCSdpType.Offer, RTCSignalingState.HaveLocalOffer),
        (RTCSignalingState.Stable, true, RTCSdpType.Offer, RTCSignalingState.HaveRemoteOffer),
        (RTCSignalingState.HaveLocalOffer, false, RTCSdpType.Offer, RTCSignalingState.HaveLocalOffer),
        (RTCSignalingState.HaveLocalOffer, true, RTCSdpType.Answer, RTCSignalingState.Stable),
        (RTCSignalingState.HaveLocalOffer, true, RTCSdpType.Pranswer, RTCSignalingState.HaveRemotePranswer),
        (RTCSignalingState.HaveLocalOffer, false, RTCSdpType.Rollback, RTCSignalingState.Stable),
        (RTCSignalingState.HaveLocalOffer, true, RTCSdpType.Rollback, RTCSignalingState.Stable),
        (RTCSignalingState.HaveRemoteOffer, true, RTCSdpType.Offer, RTCSignalingState.HaveRemoteOffer),
        (RTCSignalingState.HaveRemoteOffer, false, RTCSdpType.Answer, RTCSignalingState.Stable),
        (RTCSignalingState.HaveRemoteOffer, false, RTCSdpType.Pranswer, RTCSignalingState.HaveLocalPranswer),
        (RTCSignalingState.HaveRemoteOffer, true, RTCSdpType.Rollback, RTCSignalingState.Stable),
        (RTCSignalingState.HaveRemoteOffer, false, RTCSdpType.Rollback, RTCSignalingState.Stable),
        (RTCSignalingState.HaveLocalPranswer, false, RTCSdpType.Pranswer, RTCSignalingState.HaveLocalPranswer),
        (RTCSignalingState.HaveLocalPranswer, false, RTCSdpType.Answer, RTCSignalingState.Stable),
        (RTCSignalingState.HaveRemotePranswer, true, RTCSdpType.Pranswer, RTCSignalingState.HaveRemotePranswer),
        (RTCSignalingState.HaveRemotePranswer, true, RTCSdpType.Answer, RTCSignalingState.Stable),
    ];

    /// <summary>The state that a description leads to, null where it is not allowed.</summary>
    public static RTCSignalingState? Next(RTCSignalingState from, bool remote, RTCSdpType type)
    {
        foreach (var t in Table)
        {
            if (t.From == from && t.Remote == remote && t.Type == type)
            {
                return t.To;
            }
        }

        return null;
    }

    /// <summary>What setLocalDescription() without a type means (<c>webrtc#dom-peerconnection-setlocaldescription</c>).</summary>
    public static RTCSdpType ImplicitType(RTCSignalingState state) =>
        state is RTCSignalingState.Stable or RTCSignalingState.HaveLocalOffer or RTCSignalingState.HaveRemotePranswer ? RTCSdpType.Offer : RTCSdpType.Answer;
}
