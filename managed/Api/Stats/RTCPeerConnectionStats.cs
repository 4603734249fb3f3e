namespace Conformance.WebRtc;

/// <summary>The connection. <c>webrtc-stats#pcstats-dict*</c>.</summary>
public sealed record RTCPeerConnectionStats : RTCStats
{
    /// <summary>Data channels that have been open at some time.</summary>
    public required int DataChannelsOpened { get; init; }

    /// <summary>Of those, the ones that are open no more.</summary>
    public required int DataChannelsClosed { get; init; }
}
