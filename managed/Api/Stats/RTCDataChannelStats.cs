namespace Conformance.WebRtc;

/// <summary>A data channel. <c>webrtc-stats#dcstats-dict*</c>.</summary>
public sealed record RTCDataChannelStats : RTCStats
{
    /// <summary>Its label.</summary>
    public required string Label { get; init; }

    /// <summary>Its subprotocol.</summary>
    public required string Protocol { get; init; }

    /// <summary>Its id, null before it has one.</summary>
    public int? DataChannelIdentifier { get; init; }

    /// <summary>Its state.</summary>
    public required RTCDataChannelState State { get; init; }

    /// <summary>Messages given to send().</summary>
    public required long MessagesSent { get; init; }

    /// <summary>Bytes given to send().</summary>
    public required long BytesSent { get; init; }

    /// <summary>Messages handed out.</summary>
    public required long MessagesReceived { get; init; }

    /// <summary>Bytes handed out.</summary>
    public required long BytesReceived { get; init; }
}
