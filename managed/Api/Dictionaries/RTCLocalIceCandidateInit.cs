namespace Conformance.WebRtc;

/// <summary>A local candidate. <c>webrtc#dom-rtclocalicecandidateinit</c>.</summary>
public sealed record RTCLocalIceCandidateInit : RTCIceCandidateInit
{
    /// <summary>For a relayed one: how its server was reached.</summary>
    public RTCIceServerTransportProtocol? RelayProtocol { get; init; }

    /// <summary>The server that it came from.</summary>
    public string? Url { get; init; }
}
