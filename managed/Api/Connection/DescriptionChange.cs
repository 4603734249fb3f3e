using System.Collections.Immutable;
using Conformance.WebRtc.Jsep;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc;

/// <summary>
/// The task that <c>webrtc#set-description</c> queues (MUST) once the checks of a description are done: all states and slots change first, then
/// everything is told, in the draft's order.
/// </summary>
internal sealed partial class DescriptionChange(RTCPeerConnection connection, DescriptionToSet description, SessionDescription? sdp, RTCSignalingState next)
{
    private readonly List<(RTCRtpTransceiver Transceiver, ImmutableArray<MediaStream> Streams)> _trackEvents = [];
    private readonly List<MediaStreamTrack> _muteTracks = [];
    private readonly List<(MediaStream Stream, MediaStreamTrack Track)> _addList = [];
    private readonly List<(MediaStream Stream, MediaStreamTrack Track)> _removeList = [];
    private IReadOnlyList<RTCDataChannel> _errorList = [];

    private RTCSdpType Type => description.Type;

    private bool IsAnswer => Type is RTCSdpType.Answer or RTCSdpType.Pranswer;

    private SessionDescription Sdp => sdp!;

    /// <summary>Applies it and fires its events.</summary>
    public void Run()
    {
        var before = connection.SignalingState;
        if (Type == RTCSdpType.Offer && before == RTCSignalingState.Stable)
        {
            SaveStableState();
        }

        if (Type == RTCSdpType.Rollback)
        {
            RollBack();
        }
        else
        {
            SetSlots();
            connection.PlanTransports(Sdp, Type, description.IsRemote);
            UpdateSctp();
            if (description.IsRemote)
            {
                ApplyRemote();
            }
            else
            {
                ApplyLocal();
            }

            connection.UseTransports(Sdp, Type, description.IsRemote);
            AssignChannelIds();
        }

        if (Type == RTCSdpType.Answer)
        {
            Settle();
        }

        if (next == RTCSignalingState.Stable)
        {
            connection.DropUnusedTransports();
            ForgetUnusableCodecs();
            connection.ClearNegotiationNeeded();
            connection.UpdateNegotiationNeeded();
        }

#if PLANTED
        if (Planting.Has(PlantedBug.SignalingStateLate))
        {
            connection.SignalingState = before;
            connection.Loop.Post(() => connection.SignalingState = next);
        }
#endif
        Tell(before != next);
    }

    private void SaveStableState()
    {
        connection.SaveStableTransports();
        foreach (var t in connection.Transceivers)
        {
            t.LastStableMid = t.JsepMid;
            t.Sender.LastStableTransport = t.Sender.TransportSlot;
            t.Sender.LastStableRidlessSendEncodings = t.Sender.SendEncodings is [{ Rid: null }] ? t.Sender.SendEncodings : default;
            t.Receiver.LastStableTransport = t.Receiver.TransportSlot;
            t.Receiver.LastStableAssociatedRemoteMediaStreams = t.Receiver.AssociatedRemoteMediaStreams;
            t.Receiver.LastStableReceiveCodecs = t.Receiver.ReceiveCodecs;
        }
    }

    private void SetSlots()
    {
        connection.NoteMids(Sdp);
        var applied = new AppliedDescription(Type, Sdp);
        connection.SignalingState = next;
        if (Type == RTCSdpType.Answer)
        {
            // This completes an offer/answer negotiation.
            (connection.CurrentLocal, connection.CurrentRemote) = description.IsRemote
                ? (connection.PendingLocal, applied)
                : (applied, connection.PendingRemote);
            (connection.PendingLocal, connection.PendingRemote) = (null, null);
            connection.ForgetCreated();
            if (!connection.CurrentLocal!.Sdp.Media.Any(HasCredentialsToReplace))
            {
                connection.CredentialsToReplace.Clear();
            }
        }
#if PLANTED
        else if (description.IsRemote && Planting.Has(PlantedBug.PendingDescriptionLate))
        {
            connection.Loop.Post(() => connection.PendingRemote = applied);
        }
#endif
        else if (description.IsRemote)
        {
            connection.PendingRemote = applied;
        }
        else
        {
            connection.PendingLocal = applied;
        }

        if (!description.IsRemote)
        {
            connection.AddGatheredCandidates(applied);
            connection.ReleaseEarlyCandidates();
        }
    }

    private bool HasCredentialsToReplace(MediaDescription media) =>
        connection.CredentialsToReplace.Any(c => c.UsernameFragment == media.IceUfrag && c.Password == media.IcePwd);

    private void UpdateSctp()
    {
        var data = Sdp.Media.Find(m => m.IsData);
        if (Type == RTCSdpType.Offer && data is { IsRejected: false } && connection.SctpTransport is null)
        {
            connection.SctpTransport = new RTCSctpTransport(connection, connection.TransportOf(data)!);
        }
        else if (Type == RTCSdpType.Answer && data is { IsRejected: true } && connection.SctpTransport is { } closing)
        {
            // RFC 8841 section 10.3: port 0 ends the association.
            closing.Reject();
            connection.SctpTransport = null;
        }

        // webrtc#rtcsctptransportstate: another SCTP port closes the association. RFC 9429 section 5.11: the next one begins.
        if (IsAnswer && data is { IsRejected: false } && connection.SctpTransport is { } old && old.EndsWith(LocalPort(data), RemotePort(data)))
        {
            old.Reject();
            connection.SctpTransport = new RTCSctpTransport(connection, connection.TransportOf(data)!);
        }

        if (IsAnswer && connection.SctpTransport is { } sctp && data is { IsRejected: false })
        {
            sctp.UpdateMaxMessageSize(RemoteData(data)?.MaxMessageSize);
        }
    }

    /// <summary>The data section of the other side, given that of this description.</summary>
    private MediaDescription? RemoteData(MediaDescription data) =>
        description.IsRemote ? data : (connection.PendingRemote ?? connection.CurrentRemote)?.Sdp.Media.Find(m => m.IsData);

    private int RemotePort(MediaDescription data) => RemoteData(data)?.SctpPort ?? RTCSctpTransport.DefaultPort;

    private int LocalPort(MediaDescription data) =>
        (description.IsRemote ? (connection.PendingLocal ?? connection.CurrentLocal)?.Sdp.Media.Find(m => m.IsData) : data)?.SctpPort ?? RTCSctpTransport.DefaultPort;

    private void AssignChannelIds()
    {
        if (connection.SctpTransport is { } sctp && Sdp.Media.Find(m => m is { IsData: true, IsRejected: false }) is { } data)
        {
            sctp.Transport = connection.TransportOf(data)!;
            if (IsAnswer && sctp.Transport.IsClient is { } isClient)
            {
                _errorList = connection.AssignChannelIds(isClient);
                sctp.Begin(LocalPort(data), RemotePort(data));
            }
        }
    }

    private void Settle()
    {
        // The section is rejected in one of the current descriptions: nothing stands behind it any more.
        connection.Transceivers.ForEach(t => t.IsMadeByPendingOffer = false);
        connection.Transceivers.RemoveAll(t => t is { IsStopped: true, MidSlot: { } mid }
            && (connection.CurrentLocal!.Sdp.FindMid(mid) is { IsRejected: true } || connection.CurrentRemote!.Sdp.FindMid(mid) is { IsRejected: true }));
    }

    private void ForgetUnusableCodecs()
    {
        foreach (var sender in connection.Transceivers.Select(t => t.Sender).Where(s => !s.SendCodecs.IsEmpty && s.SendEncodings.Any(e => e.Codec is not null)))
        {
            sender.SendEncodings =
            [
                .. sender.SendEncodings.Select(e => e.Codec is null || sender.SendCodecs.Any(c => CodecMatch.Matches(c, e.Codec, ignoreAsymmetricalParameters: true))
                    ? e
                    : e with { Codec = null }),
            ];
        }
    }

    private void Tell(bool signalingStateChanged)
    {
        if (signalingStateChanged)
        {
            connection.FireSignalingStateChange();
        }

        foreach (var channel in _errorList)
        {
            channel.FireError(new RTCError(new RTCErrorInit { ErrorDetail = RTCErrorDetailType.DataChannelFailure }, "no channel id is left (RFC 8832 section 6)"));
        }

        foreach (var track in _muteTracks)
        {
            track.SetMuted(true);
        }

        foreach (var (stream, track) in _removeList)
        {
            stream.Remove(track);
        }

        foreach (var (stream, track) in _addList)
        {
            stream.Add(track);
        }

        foreach (var (transceiver, streams) in _trackEvents)
        {
            connection.FireTrack(transceiver, streams);
        }
    }
}
