using Org.BouncyCastle.Tls;

namespace Conformance.WebRtc.Dtls;

/// <summary>How a handshake has ended.</summary>
internal abstract record DtlsOutcome
{
    /// <summary>Done: data can flow.</summary>
    /// <param name="Records">The record layer.</param>
    /// <param name="Cipher">What protects the records, when data can go past that layer; else null.</param>
    /// <param name="Connection">What was settled.</param>
    public sealed record Connected(DtlsTransport Records, AesGcmRecordCipher? Cipher, DtlsConnection Connection) : DtlsOutcome;

    /// <summary>Failed.</summary>
    /// <param name="Error">Why.</param>
    public sealed record Failed(RTCError Error) : DtlsOutcome;

    /// <summary>The other side has closed.</summary>
    public sealed record Closed : DtlsOutcome;
}
