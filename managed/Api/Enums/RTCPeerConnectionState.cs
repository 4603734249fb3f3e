using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>ICE and DTLS of a connection taken together. <c>webrtc#rtcpeerconnectionstate-enum</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCPeerConnectionState>))]
public enum RTCPeerConnectionState
{
    /// <summary><c>closed</c>: the connection has been closed.</summary>
    Closed,

    /// <summary><c>failed</c>: an ICE or DTLS transport has failed.</summary>
    Failed,

    /// <summary><c>disconnected</c>: an ICE transport is disconnected.</summary>
    Disconnected,

    /// <summary><c>new</c>: every transport is new or closed, or there is none.</summary>
    New,

    /// <summary><c>connecting</c>: none of the others.</summary>
    Connecting,

    /// <summary><c>connected</c>: every transport is connected or closed.</summary>
    Connected,
}
