using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>The arithmetic of directions in offers and answers (RFC 3264 section 6.1).</summary>
internal static class Directions
{
    private static readonly SdpLine[] Lines =
        [SdpLine.Attribute("sendrecv"), SdpLine.Attribute("sendonly"), SdpLine.Attribute("recvonly"), SdpLine.Attribute("inactive")];

    /// <summary>True for sendrecv and sendonly.</summary>
    public static bool Sends(this RTCRtpTransceiverDirection direction) =>
        direction is RTCRtpTransceiverDirection.Sendrecv or RTCRtpTransceiverDirection.Sendonly;

    /// <summary>True for sendrecv and recvonly.</summary>
    public static bool Receives(this RTCRtpTransceiverDirection direction) =>
        direction is RTCRtpTransceiverDirection.Sendrecv or RTCRtpTransceiverDirection.Recvonly;

    /// <summary>The direction as the other side sees it.</summary>
    public static RTCRtpTransceiverDirection Reversed(this RTCRtpTransceiverDirection direction) => Of(direction.Receives(), direction.Sends());

    /// <summary>What both allow.</summary>
    public static RTCRtpTransceiverDirection And(this RTCRtpTransceiverDirection direction, RTCRtpTransceiverDirection other) =>
        Of(direction.Sends() && other.Sends(), direction.Receives() && other.Receives());

    /// <summary><c>a=sendrecv</c> and so on; <c>a=inactive</c> for stopped.</summary>
    public static SdpLine Line(this RTCRtpTransceiverDirection direction) => Lines[Math.Min((int)direction, (int)RTCRtpTransceiverDirection.Inactive)];

    private static RTCRtpTransceiverDirection Of(bool sends, bool receives) => (sends, receives) switch
    {
        (true, true) => RTCRtpTransceiverDirection.Sendrecv,
        (true, false) => RTCRtpTransceiverDirection.Sendonly,
        (false, true) => RTCRtpTransceiverDirection.Recvonly,
        _ => RTCRtpTransceiverDirection.Inactive,
    };
}
