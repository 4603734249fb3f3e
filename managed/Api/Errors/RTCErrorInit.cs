namespace Conformance.WebRtc;

/// <summary>The details of an <see cref="RTCError"/>. <c>webrtc#rtcerrorinit-dictionary</c>.</summary>
public sealed record RTCErrorInit
{
    /// <inheritdoc cref="RTCError.ErrorDetail"/>
    public required RTCErrorDetailType ErrorDetail { get; init; }

    /// <inheritdoc cref="RTCError.SdpLineNumber"/>
    public int? SdpLineNumber { get; init; }

    /// <inheritdoc cref="RTCError.SctpCauseCode"/>
    public int? SctpCauseCode { get; init; }

    /// <inheritdoc cref="RTCError.ReceivedAlert"/>
    public uint? ReceivedAlert { get; init; }

    /// <inheritdoc cref="RTCError.SentAlert"/>
    public uint? SentAlert { get; init; }
}
