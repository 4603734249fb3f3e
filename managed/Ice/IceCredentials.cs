using System.Security.Cryptography;

namespace Conformance.WebRtc.Ice;

/// <summary>Makes ICE credentials (RFC 8445 section 5.3).</summary>
internal static class IceCredentials
{
    // RFC 8839 section 5.4: letters, digits, plus and slash are 64 characters, so each carries 6 bits.
    private const string IceChars = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    // MUST: at least 24 bits of randomness, 4 characters. 8 keep the generations of many connections apart.
    private const int UfragLength = 8;

    // MUST: at least 128 bits of randomness, 22 characters.
    private const int PasswordLength = 24;

    /// <summary>New credentials out of a cryptographic generator.</summary>
    public static RTCIceParameters Create() => new()
    {
        UsernameFragment = RandomNumberGenerator.GetString(IceChars, UfragLength),
        Password = RandomNumberGenerator.GetString(IceChars, PasswordLength),
    };
}
