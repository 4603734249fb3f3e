namespace Conformance.WebRtc.Jsep;

/// <summary>What a payload format is for.</summary>
internal enum CodecRole
{
    /// <summary>Carries media by itself.</summary>
    Media,

    /// <summary>Retransmission (RFC 4588).</summary>
    Retransmission,

    /// <summary>Redundancy (RFC 2198).</summary>
    Redundancy,

    /// <summary>Forward error correction (RFC 5109).</summary>
    ForwardErrorCorrection,

    /// <summary>DTMF tones (RFC 4733).</summary>
    TelephoneEvent,
}
