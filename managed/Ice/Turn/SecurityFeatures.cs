namespace Conformance.WebRtc.Ice.Turn;

/// <summary>What a nonce that begins with the cookie says of the server (RFC 8489 section 9.2): so that nobody on the path can take it out unseen.</summary>
[Flags]
internal enum SecurityFeatures
{
    /// <summary>A server of RFC 5389, or one without such features.</summary>
    None = 0,

    /// <summary>It names password algorithms.</summary>
    PasswordAlgorithms = 1,

    /// <summary>It takes USERHASH in place of USERNAME.</summary>
    UsernameAnonymity = 2,
}
