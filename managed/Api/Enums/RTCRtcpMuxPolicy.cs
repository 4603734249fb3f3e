using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>Whether RTP and RTCP share a transport. <c>webrtc#rtcrtcpmuxpolicy-enum</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCRtcpMuxPolicy>))]
public enum RTCRtcpMuxPolicy
{
    /// <summary><c>require</c>: they do; a section without rtcp-mux fails.</summary>
    Require,
}
