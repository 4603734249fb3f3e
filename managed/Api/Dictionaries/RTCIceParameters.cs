namespace Conformance.WebRtc;

/// <summary>ICE credentials (RFC 8839 section 5.4). <c>webrtc#dom-rtciceparameters</c>.</summary>
public sealed record RTCIceParameters
{
    /// <summary>ice-ufrag, 4 to 256 characters.</summary>
    public required string UsernameFragment { get; init; }

    /// <summary>ice-pwd, 22 to 256 characters.</summary>
    public required string Password { get; init; }
}
