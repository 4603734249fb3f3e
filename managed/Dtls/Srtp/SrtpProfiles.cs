namespace Conformance.WebRtc.Dtls;

/// <summary>The protection profiles that are offered and accepted, and the sizes of their keys.</summary>
internal static class SrtpProfiles
{
    /// <summary>Bytes of a master key, of either profile.</summary>
    public const int KeyLength = 16;

    /// <summary>From the most to the least wanted: GCM is one pass where CM with HMAC is two.</summary>
    public static IReadOnlyList<SrtpProfile> Preferred { get; } = [SrtpProfile.AeadAes128Gcm, SrtpProfile.Aes128CmHmacSha1Tag80];

    /// <summary>Bytes of a master salt (RFC 5764 section 4.1.2, RFC 7714 section 14.2).</summary>
    public static int SaltLength(this SrtpProfile profile) => profile == SrtpProfile.AeadAes128Gcm ? 12 : 14;

    /// <summary>The name in the IANA registry (<c>webrtc-stats#dom-rtctransportstats-srtpcipher</c>).</summary>
    public static string Name(this SrtpProfile profile) => profile == SrtpProfile.AeadAes128Gcm ? "AEAD_AES_128_GCM" : "AES_CM_128_HMAC_SHA1_80";
}
