namespace Conformance.WebRtc;

/// <summary>One encoding to send. <c>webrtc#dom-rtcrtpencodingparameters</c>.</summary>
public sealed record RTCRtpEncodingParameters : RTCRtpCodingParameters
{
    /// <summary>Whether it is sent.</summary>
    public bool Active { get; init; } = true;

    /// <summary>The codec to use; null: the first negotiated one.</summary>
    public RTCRtpCodec? Codec { get; init; }

    /// <summary>Upper limit in bits per second; null for none.</summary>
    public uint? MaxBitrate { get; init; }

    /// <summary>Video: upper limit in frames per second.</summary>
    public double? MaxFramerate { get; init; }

    /// <summary>Video: divides width and height; at least 1.</summary>
    public double? ScaleResolutionDownBy { get; init; }
}
