using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>Gathering of all ICE transports of a connection. <c>webrtc#rtcicegatheringstate-enum</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCIceGatheringState>))]
public enum RTCIceGatheringState
{
    /// <summary><c>new</c>: a transport is new and none is gathering, or there is none.</summary>
    New,

    /// <summary><c>gathering</c>: a transport is gathering.</summary>
    Gathering,

    /// <summary><c>complete</c>: every transport has gathered.</summary>
    Complete,
}
