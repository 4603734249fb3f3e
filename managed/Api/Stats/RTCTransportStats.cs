namespace Conformance.WebRtc;

/// <summary>A DTLS transport with the ICE transport below. <c>webrtc-stats#transportstats-dict*</c>.</summary>
public sealed record RTCTransportStats : RTCStats
{
    /// <summary>Datagrams sent, without checks.</summary>
    public required long PacketsSent { get; init; }

    /// <summary>Datagrams received, without checks.</summary>
    public required long PacketsReceived { get; init; }

    /// <summary>Payload bytes sent, without the headers of IP, UDP and TCP.</summary>
    public required long BytesSent { get; init; }

    /// <summary>Payload bytes received, without the headers of IP, UDP and TCP.</summary>
    public required long BytesReceived { get; init; }

    /// <summary>The ICE role.</summary>
    public required RTCIceRole IceRole { get; init; }

    /// <summary>The local ufrag, null before a local description.</summary>
    public string? IceLocalUsernameFragment { get; init; }

    /// <summary>State of the ICE transport.</summary>
    public required RTCIceTransportState IceState { get; init; }

    /// <summary>State of the DTLS transport.</summary>
    public required RTCDtlsTransportState DtlsState { get; init; }

    /// <summary><c>client</c>, <c>server</c>, or <c>unknown</c> before an answer has said so.</summary>
    public required string DtlsRole { get; init; }

    /// <summary>The id of the selected pair's stats, null while none is selected.</summary>
    public string? SelectedCandidatePairId { get; init; }

    /// <summary>The id of the local certificate's stats.</summary>
    public string? LocalCertificateId { get; init; }

    /// <summary>The id of the remote certificate's stats, null before the handshake is done.</summary>
    public string? RemoteCertificateId { get; init; }
}
