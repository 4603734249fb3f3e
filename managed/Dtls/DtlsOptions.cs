namespace Conformance.WebRtc.Dtls;

/// <summary>Sizes and times of a <see cref="DtlsSession"/>.</summary>
internal sealed record DtlsOptions
{
    /// <summary>What connections use.</summary>
    public static DtlsOptions Default { get; } = new();

    /// <summary>Bytes of the largest datagram that is sent. 1200 passes every path that carries WebRTC.</summary>
    public int Mtu { get; init; } = 1200;

    /// <summary>After how long an unanswered flight is sent again; each time that it happens, the time doubles.</summary>
    /// <remarks>Deviates from the second of RFC 6347 section 4.2.4.1 because ICE has just measured that the path answers, and because media
    /// waits for the handshake: a flight that is sent once too often costs two datagrams, one that is lost would cost the second. Browsers
    /// use 50 ms too.</remarks>
    public TimeSpan FirstRetransmission { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>After how long a handshake has failed.</summary>
    public TimeSpan HandshakeTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
