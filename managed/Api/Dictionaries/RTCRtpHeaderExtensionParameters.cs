namespace Conformance.WebRtc;

/// <summary><c>webrtc#dom-rtcrtpheaderextensionparameters</c>.</summary>
public sealed record RTCRtpHeaderExtensionParameters
{
    /// <summary>What it is (RFC 8285).</summary>
    public required string Uri { get; init; }

    /// <summary>Its id in packets.</summary>
    public required int Id { get; init; }

    /// <summary>Whether it is encrypted.</summary>
    public bool Encrypted { get; init; }
}
