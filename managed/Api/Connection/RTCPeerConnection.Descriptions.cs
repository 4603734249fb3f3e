namespace Conformance.WebRtc;

public sealed partial class RTCPeerConnection
{
    private CreatedLocalDescription? _lastOffer;
    private CreatedLocalDescription? _lastAnswer;

    /// <summary>The pending local description, else the current one. <c>webrtc#dom-peerconnection-localdescription</c>.</summary>
    public RTCSessionDescription? LocalDescription => (PendingLocal ?? CurrentLocal)?.Object;

    /// <summary>The local description of the last negotiation that was completed, with the candidates gathered since.</summary>
    public RTCSessionDescription? CurrentLocalDescription => CurrentLocal?.Object;

    /// <summary>The local description of the negotiation under way, with the candidates gathered since.</summary>
    public RTCSessionDescription? PendingLocalDescription => PendingLocal?.Object;

    /// <summary>The pending remote description, else the current one. <c>webrtc#dom-peerconnection-remotedescription</c>.</summary>
    public RTCSessionDescription? RemoteDescription => (PendingRemote ?? CurrentRemote)?.Object;

    /// <summary>The remote description of the last negotiation that was completed, with the candidates added since.</summary>
    public RTCSessionDescription? CurrentRemoteDescription => CurrentRemote?.Object;

    /// <summary>The remote description of the negotiation under way, with the candidates added since.</summary>
    public RTCSessionDescription? PendingRemoteDescription => PendingRemote?.Object;

    /// <summary>[[CurrentLocalDescription]].</summary>
    internal AppliedDescription? CurrentLocal { get; set; }

    /// <summary>[[PendingLocalDescription]].</summary>
    internal AppliedDescription? PendingLocal { get; set; }

    /// <summary>[[CurrentRemoteDescription]].</summary>
    internal AppliedDescription? CurrentRemote { get; set; }

    /// <summary>[[PendingRemoteDescription]].</summary>
    internal AppliedDescription? PendingRemote { get; set; }

    /// <summary>Makes an offer. <c>webrtc#dom-rtcpeerconnection-createoffer</c>.</summary>
    /// <exception cref="RTCException">InvalidStateError: closed, or neither stable nor have-local-offer when its turn has come. OperationError: it cannot be made.</exception>
    public Task<RTCSessionDescriptionInit> CreateOffer(RTCOfferOptions? options = null)
    {
        Loop.VerifyAccess();
        return Operations.Chain(() => MakeOffer(options?.IceRestart ?? false).Then(offer => Promise<RTCSessionDescriptionInit>.Resolved(
            new RTCSessionDescriptionInit { Type = RTCSdpType.Offer, Sdp = offer.Text })));
    }

    /// <summary>Makes an answer to the remote offer. <c>webrtc#dom-rtcpeerconnection-createanswer</c>.</summary>
    /// <param name="options">Nothing yet.</param>
    /// <exception cref="RTCException">InvalidStateError: closed, or neither have-remote-offer nor have-local-pranswer when its turn has come. OperationError: it cannot be made.</exception>
    public Task<RTCSessionDescriptionInit> CreateAnswer(RTCAnswerOptions? options = null)
    {
        Loop.VerifyAccess();
        return Operations.Chain(() => MakeAnswer().Then(answer => Promise<RTCSessionDescriptionInit>.Resolved(
            new RTCSessionDescriptionInit { Type = RTCSdpType.Answer, Sdp = answer.Text })));
    }

    /// <summary>Applies a local description; without one, the offer or answer that the state asks for. <c>webrtc#dom-peerconnection-setlocaldescription</c>.</summary>
    /// <exception cref="RTCException">TypeError: no value of <see cref="RTCSdpType"/>. InvalidStateError: closed, or not allowed in the state.
    /// InvalidModificationError: the text is not the one that was created last. OperationError: anything else.</exception>
    public Task SetLocalDescription(RTCLocalSessionDescriptionInit? description = null)
    {
        Loop.VerifyAccess();
        try
        {
            W3CName.Check(description?.Type ?? RTCSdpType.Offer, "type");
        }
        catch (RTCException e)
        {
            return Promise<Unit>.Rejected(e).Task;
        }

        _isSetLocalCalled |= !IsClosed;
        return Operations.Chain(() => SetLocal(description?.Type, description?.Sdp ?? ""));
    }

    /// <summary>Applies the other side's description; an offer under way is rolled back for an offer. <c>webrtc#dom-peerconnection-setremotedescription</c>.</summary>
    /// <exception cref="RTCException">TypeError: null, or no value of <see cref="RTCSdpType"/>. InvalidStateError: closed, or not allowed in the state.
    /// InvalidAccessError: its content is invalid. OperationError: anything else.</exception>
    /// <exception cref="RTCError">sdp-syntax-error with the line.</exception>
    public Task SetRemoteDescription(RTCSessionDescriptionInit description)
    {
        Loop.VerifyAccess();
        RTCSessionDescription given;
        try
        {
            given = new RTCSessionDescription(description);
        }
        catch (RTCException e)
        {
            return Promise<Unit>.Rejected(e).Task;
        }

        return Operations.Chain(() => SetRemote(given));
    }

    private Promise<Unit> SetLocal(RTCSdpType? given, string sdp)
    {
        var type = given ?? Jsep.SignalingTransitions.ImplicitType(SignalingState);
        var isOffer = type == RTCSdpType.Offer;
        var last = isOffer ? _lastOffer : _lastAnswer;
        if (type == RTCSdpType.Rollback)
        {
            return SetDescription(new DescriptionToSet(type, IsRemote: false, "", null));
        }

        // Before the state is looked at, as the draft has it.
        if (sdp.Length > 0 && sdp != last?.Text)
        {
            return Promise<Unit>.Rejected(RTCException.InvalidModification(
                $"the text is not that of the last created {(isOffer ? "offer" : "answer")} (webrtc#dom-peerconnection-setlocaldescription, RFC 9429 section 5.4)"));
        }

        if (sdp.Length == 0 && (last is null || !StillFits(last, isOffer)))
        {
            return (isOffer ? MakeOffer(iceRestart: false) : MakeAnswer()).Then(made => SetDescription(new DescriptionToSet(type, IsRemote: false, made.Text, made)));
        }

        return SetDescription(new DescriptionToSet(type, IsRemote: false, last!.Text, last));
    }

    private Promise<Unit> SetRemote(RTCSessionDescription description)
    {
        var toSet = new DescriptionToSet(description.Type, IsRemote: true, description.Sdp, null);
        return description.Type == RTCSdpType.Offer && Jsep.SignalingTransitions.Next(SignalingState, remote: true, RTCSdpType.Offer) is null
            ? SetDescription(new DescriptionToSet(RTCSdpType.Rollback, IsRemote: false, "", null)).Then(_ => SetDescription(toSet))
            : SetDescription(toSet);
    }
}
