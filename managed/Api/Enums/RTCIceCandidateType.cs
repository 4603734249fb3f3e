using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>Kind of a candidate (RFC 8445). <c>webrtc#rtcicecandidatetype</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCIceCandidateType>))]
public enum RTCIceCandidateType
{
    /// <summary><c>host</c>: an address of an interface.</summary>
    Host,

    /// <summary><c>srflx</c>: seen by a STUN server.</summary>
    Srflx,

    /// <summary><c>prflx</c>: seen by the peer.</summary>
    Prflx,

    /// <summary><c>relay</c>: on a TURN server.</summary>
    Relay,
}
