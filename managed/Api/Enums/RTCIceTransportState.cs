using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>State of one ICE transport. <c>webrtc#rtcicetransportstate</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCIceTransportState>))]
public enum RTCIceTransportState
{
    /// <summary><c>closed</c>: shut down.</summary>
    Closed,

    /// <summary><c>failed</c>: no pair works.</summary>
    Failed,

    /// <summary><c>disconnected</c>: connectivity is lost at present.</summary>
    Disconnected,

    /// <summary><c>new</c>: waits for candidates.</summary>
    New,

    /// <summary><c>checking</c>: checks pairs.</summary>
    Checking,

    /// <summary><c>completed</c>: done, with a connection.</summary>
    Completed,

    /// <summary><c>connected</c>: has a connection and still checks.</summary>
    Connected,
}
