using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>State of a DTLS transport. <c>webrtc#rtcdtlstransportstate</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCDtlsTransportState>))]
public enum RTCDtlsTransportState
{
    /// <summary><c>new</c>: not begun.</summary>
    New,

    /// <summary><c>connecting</c>: the handshake is under way.</summary>
    Connecting,

    /// <summary><c>connected</c>: the handshake is done and the fingerprint verified.</summary>
    Connected,

    /// <summary><c>closed</c>: closed.</summary>
    Closed,

    /// <summary><c>failed</c>: failed.</summary>
    Failed,
}
