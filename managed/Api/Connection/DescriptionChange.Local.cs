using Conformance.WebRtc.Jsep;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc;

internal sealed partial class DescriptionChange
{
    /// <summary>The steps for each media description of a local description.</summary>
    private void ApplyLocal()
    {
        var remote = Type == RTCSdpType.Offer ? connection.CurrentRemote : connection.PendingRemote ?? connection.CurrentRemote;
        for (var i = 0; i < Sdp.Media.Count; i++)
        {
            var media = Sdp.Media[i];
            if (description.Created!.TransceiverOfSection[i] is not { } transceiver || !connection.Transceivers.Contains(transceiver))
            {
                continue;
            }

            if (transceiver.JsepMid != media.Mid)
            {
                // RFC 9429 section 5.9: the mid property is that of the section from here on.
                Disassociate(media.Mid!, transceiver);
                transceiver.JsepMid = media.Mid;
            }

            transceiver.MidSlot = transceiver.JsepMid;
            if (!transceiver.IsStopped)
            {
                ApplyLocal(media, transceiver, remote is not null && i < remote.Sdp.Media.Count ? remote.Sdp.Media[i] : null);
            }
        }
    }

    private void ApplyLocal(MediaDescription media, RTCRtpTransceiver transceiver, MediaDescription? remote)
    {
        var direction = media.IsRejected ? RTCRtpTransceiverDirection.Inactive : media.Direction;
        var receives = direction.Receives();
        transceiver.IsReceptive = receives;
        transceiver.Receiver.ReceiveCodecs = receives ? NegotiatedMedia.ReceiveCodecs(transceiver.Kind, media, IsAnswer ? remote : null) : [];
        if (!IsAnswer)
        {
            return;
        }

        PruneEncodings(transceiver.Sender, media, ownSide: true);
        if (remote is not null)
        {
            Negotiated(transceiver, media, remote);
        }

        if (!receives && transceiver.FiredDirection is { } fired && fired.Receives())
        {
            SetAssociatedRemoteStreams(transceiver.Receiver, []);
            RemoveRemoteTrack(transceiver);
        }

        transceiver.CurrentDirectionSlot = direction;
        transceiver.FiredDirection = direction;
    }

    private static void Negotiated(RTCRtpTransceiver transceiver, MediaDescription local, MediaDescription remote)
    {
        transceiver.Sender.SendCodecs = NegotiatedMedia.SendCodecs(transceiver.Kind, local, remote);
        transceiver.Sender.LastReturnedParameters = null;
        transceiver.Sender.HeaderExtensions = NegotiatedMedia.HeaderExtensions(local, remote);
        transceiver.Receiver.HeaderExtensions = transceiver.Sender.HeaderExtensions;
    }

    /// <summary>Takes the layers away that an answer leaves out.</summary>
    /// <param name="sender">The sender.</param>
    /// <param name="media">The answer's section.</param>
    /// <param name="ownSide">Whether the answer is this side's: what it sends is what the section sends; otherwise what the other side receives.</param>
    private static void PruneEncodings(RTCRtpSender sender, MediaDescription media, bool ownSide)
    {
        if (sender.SendEncodings.Length <= 1)
        {
            return;
        }

        var simulcast = media.Simulcast;
        var layers = (ownSide ? simulcast?.Send : simulcast?.Receive) ?? [];
        var kept = sender.SendEncodings.RemoveAll(e => !layers.Any(alternatives => alternatives.Any(id => id.TrimStart('~') == e.Rid)));
        sender.SendEncodings = kept.IsEmpty ? [sender.SendEncodings[0]] : kept;
    }

    /// <summary>Takes a recycled section from the transceiver that had it.</summary>
    private void Disassociate(string mid, RTCRtpTransceiver heir)
    {
        foreach (var other in connection.Transceivers.Where(t => t != heir && t.JsepMid == mid))
        {
            other.JsepMid = null;
        }
    }
}
