using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>What a description is. <c>webrtc#rtcsdptype</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCSdpType>))]
public enum RTCSdpType
{
    /// <summary><c>offer</c>: an offer.</summary>
    Offer,

    /// <summary><c>pranswer</c>: a provisional answer.</summary>
    Pranswer,

    /// <summary><c>answer</c>: a final answer.</summary>
    Answer,

    /// <summary><c>rollback</c>: takes the pending description away.</summary>
    Rollback,
}
