using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>State of a data channel. <c>webrtc#rtcdatachannelstate</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCDataChannelState>))]
public enum RTCDataChannelState
{
    /// <summary><c>connecting</c>: not open yet.</summary>
    Connecting,

    /// <summary><c>open</c>: messages can be sent.</summary>
    Open,

    /// <summary><c>closing</c>: the closing procedure runs.</summary>
    Closing,

    /// <summary><c>closed</c>: closed, or never opened.</summary>
    Closed,
}
