using System.Collections.Immutable;

namespace Conformance.WebRtc;

public sealed partial class RTCPeerConnection
{
    /// <summary>A track of the other side, with the streams that it is in. <c>webrtc#event-track</c>.</summary>
    public event EventHandler<RTCTrackEvent>? OnTrack;

    /// <summary>The set of transceivers (<c>webrtc#transceivers-set</c>), in the order in which they were added.</summary>
    internal List<RTCRtpTransceiver> Transceivers { get; } = [];

    /// <summary>The senders of all transceivers that are not stopped. <c>webrtc#dom-peerconnection-getsenders</c>.</summary>
    public IReadOnlyList<RTCRtpSender> GetSenders() => [.. Transceivers.Where(t => !t.IsStopped).Select(t => t.Sender)];

    /// <summary>The receivers of all transceivers that are not stopped. <c>webrtc#dom-peerconnection-getreceivers</c>.</summary>
    public IReadOnlyList<RTCRtpReceiver> GetReceivers() => [.. Transceivers.Where(t => !t.IsStopped).Select(t => t.Receiver)];

    /// <summary>All transceivers, in the order in which they were added. <c>webrtc#dom-peerconnection-gettranseceivers</c>.</summary>
    public IReadOnlyList<RTCRtpTransceiver> GetTransceivers() => [.. Transceivers];

    /// <summary>Adds a track to send: gives it to a sender that never sent, or makes a sendrecv transceiver. <c>webrtc#dom-rtcpeerconnection-addtrack</c>.</summary>
    /// <param name="track">The track.</param>
    /// <param name="streams">The streams that it is in at the other side.</param>
    /// <exception cref="RTCException">TypeError: null. InvalidStateError: closed. InvalidAccessError: a sender has the track already.</exception>
    public RTCRtpSender AddTrack(MediaStreamTrack track, params IEnumerable<MediaStream> streams)
    {
        Loop.VerifyAccess();
        var list = Present(streams);
        if (track is null)
        {
            throw RTCException.Type("addTrack needs a track");
        }

        ThrowIfClosed("addtrack");
        var candidates = Transceivers.Where(t => !t.IsStopped).ToList();
        if (candidates.Any(t => t.Sender.TrackSlot == track))
        {
            throw RTCException.InvalidAccess("a sender has this track already (webrtc#dom-rtcpeerconnection-addtrack)");
        }

        var transceiver = candidates.Find(t => t.Sender.TrackSlot is null && t.Kind == track.Kind && !t.IsStopping && !t.HasSent);
        if (transceiver is not null)
        {
            transceiver.Sender.TrackSlot = track;
            transceiver.Sender.Associate(list);
            transceiver.DirectionSlot = transceiver.DirectionSlot switch
            {
                RTCRtpTransceiverDirection.Recvonly => RTCRtpTransceiverDirection.Sendrecv,
                RTCRtpTransceiverDirection.Inactive => RTCRtpTransceiverDirection.Sendonly,
                var other => other,
            };
        }
        else
        {
            transceiver = CreateTransceiver(track.Kind, track, list, [], RTCRtpTransceiverDirection.Sendrecv);
            transceiver.IsMadeByAddTrack = true;
        }

        transceiver.HasAddedTrack = true;
        UpdateNegotiationNeeded();
        return transceiver.Sender;
    }

    /// <summary>Takes the track of a sender away; the sender stays. <c>webrtc#dom-rtcpeerconnection-removetrack</c>.</summary>
    /// <exception cref="RTCException">TypeError: null. InvalidStateError: closed. InvalidAccessError: another connection's sender.</exception>
    public void RemoveTrack(RTCRtpSender sender)
    {
        Loop.VerifyAccess();
        if (sender is null)
        {
            throw RTCException.Type("removeTrack needs a sender");
        }

        ThrowIfClosed("removetrack");
        if (sender.Connection != this)
        {
            throw RTCException.InvalidAccess("the sender belongs to another connection (webrtc#dom-rtcpeerconnection-removetrack)");
        }

        var transceiver = sender.Transceiver;
        if (transceiver.IsStopping || !Transceivers.Contains(transceiver) || sender.TrackSlot is null)
        {
            return;
        }

        sender.TrackSlot = null;
        transceiver.DirectionSlot = transceiver.DirectionSlot switch
        {
            RTCRtpTransceiverDirection.Sendrecv => RTCRtpTransceiverDirection.Recvonly,
            RTCRtpTransceiverDirection.Sendonly => RTCRtpTransceiverDirection.Inactive,
            var other => other,
        };
        UpdateNegotiationNeeded();
    }

    /// <summary>Adds a transceiver that sends a track. <c>webrtc#dom-rtcpeerconnection-addtransceiver</c>.</summary>
    /// <exception cref="RTCException">TypeError: null, or a wrong init. InvalidStateError: closed. RangeError, OperationError, InvalidAccessError: a send encoding.</exception>
    public RTCRtpTransceiver AddTransceiver(MediaStreamTrack track, RTCRtpTransceiverInit? init = null)
    {
        Loop.VerifyAccess();
        return AddTransceiver((track ?? throw RTCException.Type("addTransceiver needs a track or a kind")).Kind, track, init ?? new RTCRtpTransceiverInit());
    }

    /// <summary>Adds a transceiver of a kind, without a track. <c>webrtc#dom-rtcpeerconnection-addtransceiver</c>.</summary>
    /// <param name="kind"><c>audio</c> or <c>video</c>.</param>
    /// <param name="init">How it begins.</param>
    /// <exception cref="RTCException">TypeError: another kind, or a wrong init. InvalidStateError: closed. RangeError, OperationError, InvalidAccessError: a send encoding.</exception>
    public RTCRtpTransceiver AddTransceiver(string kind, RTCRtpTransceiverInit? init = null)
    {
        Loop.VerifyAccess();
        return kind is "audio" or "video"
            ? AddTransceiver(kind, null, init ?? new RTCRtpTransceiverInit())
            : throw RTCException.Type($"'{kind}' is neither audio nor video (webrtc#dom-rtcpeerconnection-addtransceiver)");
    }

    /// <summary>Fires track.</summary>
    internal void FireTrack(RTCRtpTransceiver transceiver, IReadOnlyList<MediaStream> streams) =>
        Loop.Fire(OnTrack, this, new RTCTrackEvent(transceiver.Receiver, transceiver.Receiver.Track, streams, transceiver));

    /// <summary>Makes a transceiver and adds it to the set.</summary>
    internal RTCRtpTransceiver CreateTransceiver(
        string kind, MediaStreamTrack? track, IEnumerable<MediaStream> streams, ImmutableArray<RTCRtpEncodingParameters> sendEncodings, RTCRtpTransceiverDirection direction)
    {
        var transceiver = new RTCRtpTransceiver(
            this, new RTCRtpSender(this, kind, track, streams, sendEncodings), new RTCRtpReceiver(this, kind), direction);
        Transceivers.Add(transceiver);
        return transceiver;
    }

    private RTCRtpTransceiver AddTransceiver(string kind, MediaStreamTrack? track, RTCRtpTransceiverInit init)
    {
        W3CName.Check(init.Direction, "direction");
        var streams = Present(init.Streams);
        if (init.SendEncodings is null || init.SendEncodings.Contains(null!))
        {
            throw RTCException.Type("sendEncodings: null is no encoding");
        }

        ThrowIfClosed("addtransceiver");
        var encodings = SendEncodingsCheck.Validate(kind, init.SendEncodings);
        var transceiver = CreateTransceiver(kind, track, streams, encodings, init.Direction);
        UpdateNegotiationNeeded();
        return transceiver;
    }

    private static List<MediaStream> Present(IEnumerable<MediaStream>? streams)
    {
        var list = streams?.ToList();
        return list is null || list.Contains(null!) ? throw RTCException.Type("streams: null is no stream") : list;
    }

    private void ThrowIfClosed(string member)
    {
        if (IsClosed)
        {
            throw RTCException.InvalidState($"the connection is closed (webrtc#dom-rtcpeerconnection-{member})");
        }
    }
}
