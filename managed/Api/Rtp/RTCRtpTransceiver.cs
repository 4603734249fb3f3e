using System.Collections.Immutable;
using Conformance.WebRtc.Jsep;

namespace Conformance.WebRtc;

/// <summary>A sender and a receiver that share a media description. <c>webrtc#rtcrtptransceiver-interface</c>.</summary>
public sealed partial class RTCRtpTransceiver
{
    internal RTCRtpTransceiver(RTCPeerConnection connection, RTCRtpSender sender, RTCRtpReceiver receiver, RTCRtpTransceiverDirection direction)
    {
        (Connection, Sender, Receiver, DirectionSlot) = (connection, sender, receiver, direction);
        sender.Transceiver = this;
        receiver.Transceiver = this;
    }

    /// <summary>The identification of its section in both descriptions; null before one has been set.</summary>
    public string? Mid => MidSlot;

    /// <summary>Its sender.</summary>
    public RTCRtpSender Sender { get; }

    /// <summary>Its receiver.</summary>
    public RTCRtpReceiver Receiver { get; }

    /// <summary>The direction that offers and answers ask for; stopped once <see cref="Stop"/> was called.</summary>
    /// <exception cref="RTCException">Set: InvalidStateError when it is stopping; TypeError for stopped and for no value of the enum.</exception>
    public RTCRtpTransceiverDirection Direction
    {
        get => IsStopping ? RTCRtpTransceiverDirection.Stopped : DirectionSlot;
        set
        {
            Connection.Loop.VerifyAccess();
            W3CName.Check(value, "direction");
            if (IsStopping)
            {
                throw RTCException.InvalidState("the transceiver is stopped: its direction cannot change (webrtc#dom-rtcrtptransceiver-direction)");
            }

            if (value == DirectionSlot)
            {
                return;
            }

            if (value == RTCRtpTransceiverDirection.Stopped)
            {
                throw RTCException.Type("direction cannot be set to stopped: call Stop() (webrtc#dom-rtcrtptransceiver-direction)");
            }

            DirectionSlot = value;
            Connection.UpdateNegotiationNeeded();
        }
    }

    /// <summary>The direction that was negotiated; null before, stopped once the other side knows that it is stopped.</summary>
    public RTCRtpTransceiverDirection? CurrentDirection => IsStopped ? RTCRtpTransceiverDirection.Stopped : CurrentDirectionSlot;

    internal RTCPeerConnection Connection { get; }

    /// <summary>audio or video.</summary>
    internal string Kind => Receiver.Kind;

    /// <summary>[[Direction]].</summary>
    internal RTCRtpTransceiverDirection DirectionSlot { get; set; }

    /// <summary>[[CurrentDirection]].</summary>
    internal RTCRtpTransceiverDirection? CurrentDirectionSlot
    {
        get;
        set
        {
            field = value;
            HasSent |= value?.Sends() ?? false;
        }
    }

    /// <summary>True when [[CurrentDirection]] ever was sendrecv or sendonly: addTrack() does not use the sender again then.</summary>
    internal bool HasSent { get; private set; }

    /// <summary>[[FiredDirection]].</summary>
    internal RTCRtpTransceiverDirection? FiredDirection { get; set; }

    /// <summary>[[Mid]].</summary>
    internal string? MidSlot { get; set; }

    /// <summary>[[JsepMid]].</summary>
    internal string? JsepMid { get; set; }

    /// <summary>[[Stopping]].</summary>
    internal bool IsStopping { get; private set; }

    /// <summary>[[Stopped]].</summary>
    internal bool IsStopped { get; private set; }

    /// <summary>[[Receptive]].</summary>
    internal bool IsReceptive { get; set; }

    /// <summary>[[PreferredCodecs]].</summary>
    internal ImmutableArray<RTCRtpCodec> PreferredCodecs { get; set; } = [];

    /// <summary>True for one that addTrack() made: a remote offer may use it (RFC 9429 section 5.10).</summary>
    internal bool IsMadeByAddTrack { get; set; }

    /// <summary>True for one to which addTrack() ever gave a track: a rollback keeps it.</summary>
    internal bool HasAddedTrack { get; set; }

    /// <summary>True when the pending remote offer made it.</summary>
    internal bool IsMadeByPendingOffer { get; set; }

    /// <summary>[[JsepMid]] in the last stable state: a rollback goes back to it.</summary>
    internal string? LastStableMid { get; set; }

    /// <summary>Stops sending and receiving at once, and for good once that is negotiated. <c>webrtc#dom-rtcrtptransceiver-stop</c>.</summary>
    /// <exception cref="RTCException">InvalidStateError: the connection is closed.</exception>
    public void Stop()
    {
        Connection.Loop.VerifyAccess();
        if (Connection.IsClosed)
        {
            throw RTCException.InvalidState("the connection is closed (webrtc#dom-rtcrtptransceiver-stop)");
        }

        if (IsStopping)
        {
            return;
        }

        StopSendingAndReceiving();
        Connection.UpdateNegotiationNeeded();
    }

    /// <summary>Stops the transceiver (<c>webrtc#dfn-stop-the-rtcrtptransceiver</c>).</summary>
    internal void StopForGood()
    {
        if (!IsStopping)
        {
            StopSendingAndReceiving();
        }

        IsStopped = true;
        IsReceptive = false;
        CurrentDirectionSlot = null;
        Receiver.AssociatedRemoteMediaStreams = [];
        Receiver.LastStableAssociatedRemoteMediaStreams = [];
    }

    private void StopSendingAndReceiving()
    {
        Receiver.Track.SourceEnded();
        DirectionSlot = RTCRtpTransceiverDirection.Inactive;
        IsStopping = true;
    }
}
