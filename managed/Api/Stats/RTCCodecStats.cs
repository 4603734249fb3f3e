namespace Conformance.WebRtc;

/// <summary>A codec that was negotiated for a direction of a transport. <c>webrtc-stats#codec-dict*</c>.</summary>
public sealed record RTCCodecStats : RTCStats
{
    /// <summary>Its payload type, 0 to 127.</summary>
    public required byte PayloadType { get; init; }

    /// <summary>The id of the transport's stats.</summary>
    public required string TransportId { get; init; }

    /// <summary>Its media type.</summary>
    public required string MimeType { get; init; }

    /// <summary>RTP clock rate in Hz.</summary>
    public uint? ClockRate { get; init; }

    /// <summary>Audio: number of channels.</summary>
    public ushort? Channels { get; init; }

    /// <summary>The parameters of its fmtp line, without the payload type; null for none.</summary>
    public string? SdpFmtpLine { get; init; }
}
