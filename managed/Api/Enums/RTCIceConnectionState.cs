using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>The ICE transports of a connection taken together. <c>webrtc#rtciceconnectionstate-enum</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCIceConnectionState>))]
public enum RTCIceConnectionState
{
    /// <summary><c>closed</c>: the connection has been closed.</summary>
    Closed,

    /// <summary><c>failed</c>: a transport has failed.</summary>
    Failed,

    /// <summary><c>disconnected</c>: a transport is disconnected.</summary>
    Disconnected,

    /// <summary><c>new</c>: every transport is new or closed, or there is none.</summary>
    New,

    /// <summary><c>checking</c>: a transport is new or checking.</summary>
    Checking,

    /// <summary><c>completed</c>: every transport is completed or closed.</summary>
    Completed,

    /// <summary><c>connected</c>: every transport is connected, completed or closed.</summary>
    Connected,
}
