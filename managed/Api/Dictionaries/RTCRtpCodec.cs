namespace Conformance.WebRtc;

/// <summary>A codec. <c>webrtc#dom-rtcrtpcodec</c>.</summary>
public record RTCRtpCodec
{
    /// <summary><c>audio/opus</c>, <c>video/VP8</c>; compared without case.</summary>
    public required string MimeType { get; init; }

    /// <summary>RTP clock rate in Hz.</summary>
    public required uint ClockRate { get; init; }

    /// <summary>Audio: number of channels; null for video and for one channel where SDP leaves it out.</summary>
    public ushort? Channels { get; init; }

    /// <summary>The parameters of its fmtp line, without the payload type; null for none.</summary>
    public string? SdpFmtpLine { get; init; }
}
