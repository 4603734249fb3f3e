using System.Collections.Immutable;
using Conformance.WebRtc.Jsep;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc;

internal sealed partial class DescriptionChange
{
    /// <summary>The steps for each media description of a remote description.</summary>
    private void ApplyRemote()
    {
        var local = IsAnswer ? connection.PendingLocal ?? connection.CurrentLocal : connection.CurrentLocal;
        for (var i = 0; i < Sdp.Media.Count; i++)
        {
            if (Sdp.Media[i].Kind is "audio" or "video" && !Sdp.Media[i].IsData)
            {
                ApplyRemote(Sdp.Media[i], local is not null && i < local.Sdp.Media.Count ? local.Sdp.Media[i] : null);
            }
        }
    }

    private void ApplyRemote(MediaDescription media, MediaDescription? local)
    {
        var proposed = Type == RTCSdpType.Offer ? ProposedSendEncodings(media) : [];
        var transceiver = FindTransceiver(media, local);
        if (transceiver is not null && !proposed.IsEmpty)
        {
            if (transceiver.Sender.SendEncodings is [{ Rid: null }])
            {
                transceiver.Sender.SendEncodings = proposed;
                transceiver.Sender.LastReturnedParameters = null;
            }
        }

        if (transceiver is null)
        {
            transceiver = connection.CreateTransceiver(media.Kind, null, [], proposed, RTCRtpTransceiverDirection.Recvonly);
            transceiver.IsMadeByPendingOffer = true;
        }

        transceiver.JsepMid ??= media.Mid ?? connection.InventMid();
        if (IsAnswer)
        {
            PruneEncodings(transceiver.Sender, media, ownSide: false);
        }

        transceiver.MidSlot = transceiver.JsepMid;
        var direction = media.IsRejected ? RTCRtpTransceiverDirection.Inactive : media.Direction.Reversed();
        ProcessRemoteTracks(transceiver, direction, direction.Receives() ? StreamIds(media) : []);
        transceiver.Receiver.ReceiveCodecs = direction.Receives() ? NegotiatedMedia.ReceiveCodecs(transceiver.Kind, local, media) : [];
        if (IsAnswer)
        {
            if (local is not null && !media.IsRejected)
            {
                Negotiated(transceiver, local, media);
            }

            transceiver.CurrentDirectionSlot = direction;
        }

        if (media.IsRejected && !transceiver.IsStopped)
        {
            transceiver.StopForGood();
        }
    }

    /// <summary>The ids of the streams that the section's track is in; RFC 9429 section 5.8.2: those without a=msid share one.</summary>
    private IEnumerable<string> StreamIds(MediaDescription media) => media.Msids switch
    {
        { Count: 0 } => [connection.DefaultStreamId],
        var msids => msids.Select(m => m.StreamId).Where(id => id != "-").Distinct(),
    };

    /// <summary>RFC 9429 section 5.10: the transceiver that represents the section, null when one has to be made.</summary>
    private RTCRtpTransceiver? FindTransceiver(MediaDescription media, MediaDescription? local)
    {
        // A recycled section leaves its old transceiver.
        if (Type == RTCSdpType.Offer && local is { IsRejected: true, Mid: { } old } && media.Mid != old)
        {
            foreach (var stale in connection.Transceivers.Where(t => t.JsepMid == old))
            {
                stale.JsepMid = null;
            }
        }

        var mid = media.Mid ?? local?.Mid;
        if (mid is not null && connection.Transceivers.Find(t => t.JsepMid == mid) is { } associated)
        {
            return associated;
        }

        return media.Direction.Receives() && !media.IsRejected
            ? connection.Transceivers.Find(t => t is { IsMadeByAddTrack: true, JsepMid: null, IsStopping: false } && t.Kind == media.Kind)
            : null;
    }

    /// <summary>The layers that the offer asks for: the first of alternatives, each once, as many as can be sent.</summary>
    private static ImmutableArray<RTCRtpEncodingParameters> ProposedSendEncodings(MediaDescription media)
    {
        if (media.Simulcast is not { Receive.Length: > 0 } simulcast)
        {
            return [];
        }

        var rids = simulcast.Receive.Select(alternatives => alternatives[0].TrimStart('~')).Distinct().Take(SendEncodingsCheck.MaxOf(media.Kind)).ToList();
        return [.. rids.Select((rid, i) => new RTCRtpEncodingParameters { Rid = rid, ScaleResolutionDownBy = Math.Pow(2, rids.Count - i - 1) })];
    }

    /// <summary>Processes remote tracks (<c>webrtc#process-remote-tracks</c>).</summary>
    private void ProcessRemoteTracks(RTCRtpTransceiver transceiver, RTCRtpTransceiverDirection? direction, IEnumerable<string> msids)
    {
        var receives = direction is { } d && d.Receives();
        var fired = transceiver.FiredDirection is { } f && f.Receives();

        // 1. and 2.
        if (SetAssociatedRemoteStreams(transceiver.Receiver, msids) || (receives && !fired))
        {
            _trackEvents.Add((transceiver, transceiver.Receiver.AssociatedRemoteMediaStreams));
        }

        // 3. and 4.
        if (direction is not null && !receives)
        {
            transceiver.IsReceptive = false;
            if (fired)
            {
                RemoveRemoteTrack(transceiver);
            }
        }

        // 5.
        transceiver.FiredDirection = direction;
    }

    /// <summary>Sets the associated remote streams (<c>webrtc#set-associated-remote-streams</c>). True when the track has joined one.</summary>
    private bool SetAssociatedRemoteStreams(RTCRtpReceiver receiver, IEnumerable<string> msids)
    {
        ImmutableArray<MediaStream> streams = [.. msids.Select(connection.RemoteStream)];
        var before = receiver.AssociatedRemoteMediaStreams;
        var added = streams.RemoveRange(before);
        _removeList.AddRange(before.RemoveRange(streams).Select(s => (s, receiver.Track)));
        _addList.AddRange(added.Select(s => (s, receiver.Track)));
        receiver.AssociatedRemoteMediaStreams = streams;
        return added.Length > 0;
    }

    /// <summary>Processes the removal of a remote track (<c>webrtc#process-remote-track-removal</c>).</summary>
    private void RemoveRemoteTrack(RTCRtpTransceiver transceiver)
    {
        if (!transceiver.Receiver.Track.Muted)
        {
            _muteTracks.Add(transceiver.Receiver.Track);
        }
    }
}
