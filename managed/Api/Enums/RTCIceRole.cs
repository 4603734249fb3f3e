using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>ICE role. <c>webrtc#rtcicerole</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCIceRole>))]
public enum RTCIceRole
{
    /// <summary><c>unknown</c>: not known yet.</summary>
    Unknown,

    /// <summary><c>controlling</c>: controlling.</summary>
    Controlling,

    /// <summary><c>controlled</c>: controlled.</summary>
    Controlled,
}
