using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>State of an SCTP transport. <c>webrtc#rtcsctptransportstate-enum</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCSctpTransportState>))]
public enum RTCSctpTransportState
{
    /// <summary><c>connecting</c>: the association is being made.</summary>
    Connecting,

    /// <summary><c>connected</c>: the association exists.</summary>
    Connected,

    /// <summary><c>closed</c>: the association has ended.</summary>
    Closed,
}
