namespace Conformance.WebRtc.Dtls;

/// <summary>What a session has failed of, for the API. <c>webrtc#rtcerrordetailtype</c>.</summary>
internal static class DtlsFailure
{
    /// <summary>fingerprint-failure when the certificate was it, dtls-failure with the alerts else.</summary>
    /// <param name="peer">What the handshake knows.</param>
    /// <param name="cause">What was thrown.</param>
    public static RTCError Create(DtlsPeer peer, Exception cause) => peer.Mismatch is { } mismatch
        ? new RTCError(new RTCErrorInit { ErrorDetail = RTCErrorDetailType.FingerprintFailure }, mismatch)
        : new RTCError(
            new RTCErrorInit { ErrorDetail = RTCErrorDetailType.DtlsFailure, SentAlert = peer.Alerts.Sent, ReceivedAlert = peer.Alerts.Received },
            $"DTLS: {cause.Message}");
}
