namespace Conformance.WebRtc;

/// <summary>One STUN or TURN server. <c>webrtc#rtciceserver-dictionary</c>.</summary>
public sealed record RTCIceServer
{
    /// <summary>One URL or several: <c>stun:host:port</c>, <c>turn:host:port?transport=udp</c>.</summary>
    public required RTCIceServerUrls Urls { get; init; }

    /// <summary>For TURN: the user.</summary>
    public string? Username { get; init; }

    /// <summary>For TURN: the password.</summary>
    public string? Credential { get; init; }
}
