namespace Conformance.WebRtc.Sctp;

/// <summary>Payload protocol identifiers of data channels (RFC 8831 section 8).</summary>
internal enum Ppid : uint
{
    /// <summary>None given (RFC 9260 section 3.3.1).</summary>
    None = 0,

    /// <summary>A message of the data channel establishment protocol.</summary>
    Dcep = 50,

    /// <summary>A text in UTF-8.</summary>
    String = 51,

    /// <summary>Bytes.</summary>
    Binary = 53,

    /// <summary>The empty text, carried as one byte that means nothing.</summary>
    StringEmpty = 56,

    /// <summary>No bytes, carried as one byte that means nothing.</summary>
    BinaryEmpty = 57,
}
