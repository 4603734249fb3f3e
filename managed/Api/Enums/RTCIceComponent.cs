using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>Component of an ICE transport. <c>webrtc#rtcicecomponent</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCIceComponent>))]
public enum RTCIceComponent
{
    /// <summary><c>rtp</c>: RTP, with RTCP multiplexed on it.</summary>
    Rtp,

    /// <summary><c>rtcp</c>: RTCP.</summary>
    Rtcp,
}
