namespace Conformance.WebRtc.Sdp;

/// <summary>The direction attributes (RFC 8866 section 6.7).</summary>
internal static class SdpDirection
{
    /// <summary>Reads <c>sendrecv</c>, <c>sendonly</c>, <c>recvonly</c>, <c>inactive</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out RTCRtpTransceiverDirection direction)
    {
        (var known, direction) = text switch
        {
            "sendrecv" => (true, RTCRtpTransceiverDirection.Sendrecv),
            "sendonly" => (true, RTCRtpTransceiverDirection.Sendonly),
            "recvonly" => (true, RTCRtpTransceiverDirection.Recvonly),
            "inactive" => (true, RTCRtpTransceiverDirection.Inactive),
            _ => (false, default),
        };
        return known;
    }

    /// <summary>The attribute's name; <c>inactive</c> for a stopped transceiver, which no description can tell apart.</summary>
    public static string Name(RTCRtpTransceiverDirection direction) => direction switch
    {
        RTCRtpTransceiverDirection.Sendrecv => "sendrecv",
        RTCRtpTransceiverDirection.Sendonly => "sendonly",
        RTCRtpTransceiverDirection.Recvonly => "recvonly",
        _ => "inactive",
    };
}
