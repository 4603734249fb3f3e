namespace Conformance.WebRtc.Dtls;

/// <summary>What a <see cref="DtlsSession"/> runs in: the transport loop with the ICE transport below and SRTP and SCTP above.</summary>
internal interface IDtlsHost
{
    /// <summary>Sends one datagram to the other side; it may get lost. Called on the thread of the handshake, and on the loop. Must not
    /// throw.</summary>
    void Send(ReadOnlySpan<byte> datagram);

    /// <summary>Runs work on the loop, after what was posted before. Called on the thread of the handshake, as the last thing that it
    /// does.</summary>
    void Post(Action work);

    /// <summary>The handshake is done, and the other side has shown a certificate with one of the fingerprints. On the loop, once, before
    /// any data.</summary>
    void OnConnected(DtlsConnection connection);

    /// <summary>One record of application data; valid during the call. On the loop.</summary>
    void OnData(ReadOnlySpan<byte> data);

    /// <summary>The session has failed: dtls-failure or fingerprint-failure. On the loop, once; nothing is told afterwards.</summary>
    void OnFailed(RTCError error);

    /// <summary>The other side has closed the session (close_notify). On the loop, once; nothing is told afterwards.</summary>
    void OnClosed();
}
