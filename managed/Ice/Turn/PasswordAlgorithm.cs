namespace Conformance.WebRtc.Ice.Turn;

/// <summary>How the key of long-term credentials is made (RFC 8489 section 18.5).</summary>
internal enum PasswordAlgorithm : ushort
{
    /// <summary>MD5: what is meant where a server names none.</summary>
    Md5 = 1,

    /// <summary>SHA-256.</summary>
    Sha256 = 2,
}
