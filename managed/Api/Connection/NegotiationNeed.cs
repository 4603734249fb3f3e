using Conformance.WebRtc.Jsep;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc;

/// <summary>Checks whether negotiation is needed (<c>webrtc#dfn-check-if-negotiation-is-needed</c>).</summary>
internal static class NegotiationNeed
{
    /// <summary>True when an offer would tell the other side something new.</summary>
    public static bool Check(RTCPeerConnection connection)
    {
        // 2.
        if (connection.CredentialsToReplace.Count > 0)
        {
            return true;
        }

        // 3. and 4.
        var description = connection.CurrentLocal;
        return (connection.WantsData && description?.Sdp.Media.Any(m => m.IsData && !m.IsRejected) != true)
            || connection.Transceivers.Any(t => Check(connection, description, t));
    }

    private static bool Check(RTCPeerConnection connection, AppliedDescription? description, RTCRtpTransceiver transceiver)
    {
        // 5.1.
        if (transceiver is { IsStopping: true, IsStopped: false })
        {
            return true;
        }

        var section = transceiver.MidSlot is { } mid ? description?.Sdp.FindMid(mid) : null;
        if (transceiver.IsStopped)
        {
            // 5.4.
            return section is { IsRejected: false } && RemoteSection(connection.CurrentRemote, transceiver) is not { IsRejected: true };
        }

        // 5.2.
        if (section is null)
        {
            return true;
        }

        // 5.3.1.
        if (transceiver.DirectionSlot is RTCRtpTransceiverDirection.Sendrecv or RTCRtpTransceiverDirection.Sendonly && !HasMsids(section, transceiver))
        {
            return true;
        }

        // 5.3.2. and 5.3.3.
        var remote = RemoteSection(connection.CurrentRemote, transceiver);
        return description!.Type == RTCSdpType.Offer
            ? section.Direction != transceiver.DirectionSlot && (remote is null || remote.Direction.Reversed() != transceiver.DirectionSlot)
            : section.Direction != (remote is null ? transceiver.DirectionSlot : transceiver.DirectionSlot.And(remote.Direction.Reversed()));
    }

    private static MediaDescription? RemoteSection(AppliedDescription? description, RTCRtpTransceiver transceiver) =>
        transceiver.MidSlot is { } mid ? description?.Sdp.FindMid(mid) : null;

    private static bool HasMsids(MediaDescription section, RTCRtpTransceiver transceiver)
    {
        var offered = section.Msids;
        var streams = offered.Select(m => m.StreamId).Where(id => id != "-").ToList();
        var own = transceiver.Sender.AssociatedMediaStreamIds;
        return offered.Count > 0 && streams.Count == own.Length && streams.All(id => own.Contains(id));
    }
}
