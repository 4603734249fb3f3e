using System.Security.Cryptography;

namespace Conformance.WebRtc;

public sealed partial class RTCPeerConnection
{
    /// <summary>The canonical name of this side: 96 random bits for the life of the connection (RFC 7022 section 4.2).</summary>
    internal string Cname => field ??= Convert.ToBase64String(RandomNumberGenerator.GetBytes(12));

    /// <summary>Whether the section of a transceiver has reduced-size RTCP (RFC 5506): in both descriptions to send it, in the local one to receive it.</summary>
    internal bool IsReducedSizeRtcp(RTCRtpTransceiver transceiver, bool isSending)
    {
        if (transceiver.MidSlot is not { } mid)
        {
            return false;
        }

        return isSending
            ? CurrentLocal?.Sdp.FindMid(mid)?.IsReducedSizeRtcp == true && CurrentRemote?.Sdp.FindMid(mid)?.IsReducedSizeRtcp == true
            : (PendingLocal ?? CurrentLocal)?.Sdp.FindMid(mid)?.IsReducedSizeRtcp == true;
    }
}
