using Conformance.WebRtc.Jsep.Checks;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>What makes a remote description invalid (RFC 9429 sections 5.8 and 5.10 to 5.12, <c>webrtc#set-description</c>).</summary>
internal static class RemoteDescriptionCheck
{
    /// <summary>Looks at a description whose type fits the signaling state and whose syntax is right.</summary>
    /// <param name="description">The remote description.</param>
    /// <param name="type">Offer, pranswer or answer.</param>
    /// <param name="local">For an answer: the local offer that it answers; for an offer: the last local description, null when there is none.</param>
    /// <param name="previous">The last remote description, null when there is none.</param>
    /// <param name="transceivers">The transceivers, for the rids that were negotiated.</param>
    /// <exception cref="RTCException">InvalidAccessError: no rtcp-mux, renegotiated rids, or content that is invalid. OperationError: what this side cannot do.</exception>
    public static void Check(
        SessionDescription description, RTCSdpType type, SessionDescription? local, SessionDescription? previous, IReadOnlyList<TransceiverView> transceivers) =>
        Check(description, type, local, previous, transceivers, null, null);

    /// <summary>The same, and that an answer restarts ICE where the offer does and nowhere else.</summary>
    /// <param name="description">The remote description.</param>
    /// <param name="type">Offer, pranswer or answer.</param>
    /// <param name="local">For an answer: the local offer that it answers; for an offer: the last local description, null when there is none.</param>
    /// <param name="previous">The last remote description, null when there is none.</param>
    /// <param name="transceivers">The transceivers, for the rids that were negotiated.</param>
    /// <param name="currentLocal">The local description of the last negotiation that was completed, null when there is none.</param>
    /// <param name="currentRemote">The remote description of that negotiation.</param>
    /// <exception cref="RTCException">As above.</exception>
    public static void Check(
        SessionDescription description,
        RTCSdpType type,
        SessionDescription? local,
        SessionDescription? previous,
        IReadOnlyList<TransceiverView> transceivers,
        SessionDescription? currentLocal,
        SessionDescription? currentRemote)
    {
        var remote = new CheckedDescription(description, type, local, previous, transceivers);
        MidCheck.Check(remote);
        if (remote.IsAnswer)
        {
            AnswerShapeCheck.Check(remote);
            AnswerBundleCheck.Check(remote);
        }
        else
        {
            OfferShapeCheck.Check(remote);
        }

        RtcpMuxCheck.Check(remote);
        SimulcastCheck.Check(remote);
        TransportCheck.Check(remote);
        ContinuityCheck.Check(remote);
        DataSectionCheck.Check(remote);
        PayloadTypeCheck.Check(remote);
        HeaderExtensionCheck.Check(remote);
        if (remote.IsAnswer)
        {
            AnswerMediaCheck.Check(remote);
        }

        if (remote.IsAnswer && currentLocal is not null && currentRemote is not null)
        {
            IceRestartCheck.Check(remote, currentLocal, currentRemote);
        }
    }
}
