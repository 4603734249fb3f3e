using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>Kind of a TCP candidate (RFC 6544). <c>webrtc#rtcicetcpcandidatetype</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCIceTcpCandidateType>))]
public enum RTCIceTcpCandidateType
{
    /// <summary><c>active</c>: connects.</summary>
    Active,

    /// <summary><c>passive</c>: listens.</summary>
    Passive,

    /// <summary><c>so</c>: simultaneous open.</summary>
    So,
}
