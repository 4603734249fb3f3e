using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>Where offer and answer stand. <c>webrtc#rtcsignalingstate-enum</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCSignalingState>))]
public enum RTCSignalingState
{
    /// <summary><c>stable</c>: no offer/answer exchange is under way.</summary>
    Stable,

    /// <summary><c>have-local-offer</c>: a local offer has been applied.</summary>
    HaveLocalOffer,

    /// <summary><c>have-remote-offer</c>: a remote offer has been applied.</summary>
    HaveRemoteOffer,

    /// <summary><c>have-local-pranswer</c>: a remote offer and a local provisional answer have been applied.</summary>
    HaveLocalPranswer,

    /// <summary><c>have-remote-pranswer</c>: a local offer and a remote provisional answer have been applied.</summary>
    HaveRemotePranswer,

    /// <summary><c>closed</c>: the connection has been closed.</summary>
    Closed,
}
