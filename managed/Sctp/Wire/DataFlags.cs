namespace Conformance.WebRtc.Sctp;

/// <summary>The flags of DATA (RFC 9260 section 3.3.1).</summary>
[Flags]
internal enum DataFlags : byte
{
    None = 0,

    /// <summary>E: the last fragment of its message.</summary>
    End = 1,

    /// <summary>B: the first fragment of its message.</summary>
    Begin = 2,

    /// <summary>U: delivered without regard to order.</summary>
    Unordered = 4,

    /// <summary>I: asks for a SACK without delay (RFC 7053).</summary>
    Immediate = 8,
}
