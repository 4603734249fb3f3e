using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>Gathering of one ICE transport. <c>webrtc#rtcicegathererstate</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCIceGathererState>))]
public enum RTCIceGathererState
{
    /// <summary><c>new</c>: not begun.</summary>
    New,

    /// <summary><c>gathering</c>: under way.</summary>
    Gathering,

    /// <summary><c>complete</c>: done, with end-of-candidates.</summary>
    Complete,
}
