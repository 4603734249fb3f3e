namespace Conformance.WebRtc.Dtls;

/// <summary>A protection profile with its number in <c>use_srtp</c> (RFC 5764 section 4.1.2, RFC 7714 section 14.2).</summary>
internal enum SrtpProfile
{
    /// <summary>SRTP_AES128_CM_HMAC_SHA1_80, which all WebRTC endpoints have (RFC 8827 section 6.5).</summary>
    Aes128CmHmacSha1Tag80 = 0x0001,

    /// <summary>SRTP_AEAD_AES_128_GCM.</summary>
    AeadAes128Gcm = 0x0007,
}
