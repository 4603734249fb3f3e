namespace Conformance.WebRtc;

/// <summary>Directions as sets of two bits: sending and receiving (RFC 3264 section 6.1).</summary>
internal static class Directions
{
    /// <summary>True for sendrecv and sendonly.</summary>
    public static bool Sends(RTCRtpTransceiverDirection direction) =>
        direction is RTCRtpTransceiverDirection.Sendrecv or RTCRtpTransceiverDirection.Sendonly;

    /// <summary>True for sendrecv and recvonly.</summary>
    public static bool Receives(RTCRtpTransceiverDirection direction) =>
        direction is RTCRtpTransceiverDirection.Sendrecv or RTCRtpTransceiverDirection.Recvonly;

    /// <summary>The direction that sends and receives as said.</summary>
    public static RTCRtpTransceiverDirection Of(bool sends, bool receives) => (sends, receives) switch
    {
        (true, true) => RTCRtpTransceiverDirection.Sendrecv,
        (true, false) => RTCRtpTransceiverDirection.Sendonly,
        (false, true) => RTCRtpTransceiverDirection.Recvonly,
        _ => RTCRtpTransceiverDirection.Inactive,
    };

    /// <summary>The direction as the other side sees it.</summary>
    public static RTCRtpTransceiverDirection Reverse(RTCRtpTransceiverDirection direction) => Of(Receives(direction), Sends(direction));

    /// <summary>What both allow.</summary>
    public static RTCRtpTransceiverDirection Intersect(RTCRtpTransceiverDirection a, RTCRtpTransceiverDirection b) =>
        Of(Sends(a) && Sends(b), Receives(a) && Receives(b));
}
