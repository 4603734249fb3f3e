namespace Conformance.WebRtc;

/// <summary>A candidate as it travels. <c>webrtc#dom-rtcicecandidateinit</c>.</summary>
public record RTCIceCandidateInit
{
    /// <summary>The candidate-attribute (RFC 8839 section 5.1); empty for the end of candidates.</summary>
    public string Candidate { get; init; } = "";

    /// <summary>The mid of its section.</summary>
    public string? SdpMid { get; init; }

    /// <summary>The index of its section, 0 to 65535.</summary>
    public int? SdpMLineIndex { get; init; }

    /// <summary>The ufrag of its generation.</summary>
    public string? UsernameFragment { get; init; }
}
