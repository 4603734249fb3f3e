using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>State of a candidate pair (RFC 8445 section 6.1.2.6). <c>webrtc-stats#rtcstatsicecandidatepairstate-enum</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCStatsIceCandidatePairState>))]
public enum RTCStatsIceCandidatePairState
{
    /// <summary><c>frozen</c>: waits for a check of its foundation.</summary>
    Frozen,

    /// <summary><c>waiting</c>: can be checked.</summary>
    Waiting,

    /// <summary><c>in-progress</c>: is being checked.</summary>
    InProgress,

    /// <summary><c>failed</c>: the check has failed.</summary>
    Failed,

    /// <summary><c>succeeded</c>: the check has succeeded.</summary>
    Succeeded,
}
