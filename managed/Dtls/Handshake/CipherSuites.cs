using Org.BouncyCastle.Tls;

namespace Conformance.WebRtc.Dtls;

/// <summary>The cipher suites of DTLS 1.2 that browsers offer: ECDHE with an AEAD (RFC 8827 section 6.5, RFC 9325 section 4.2).</summary>
internal static class CipherSuites
{
    private static readonly Dictionary<int, string> Names = new()
    {
        // MUST: the first one (RFC 8827 section 6.5).
        [CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256] = nameof(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256),
        [CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256] = nameof(CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256),
        [CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384] = nameof(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384),
        [CipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384] = nameof(CipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384),
        [CipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256] = nameof(CipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256),
        [CipherSuite.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256] = nameof(CipherSuite.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256),
    };

    /// <summary>All of them, the most wanted first.</summary>
    public static IReadOnlyList<int> All { get; } = [.. Names.Keys];

    /// <summary>Those that a server can use whose key is for ECDSA, or for RSA.</summary>
    public static int[] For(bool ecdsa) => [.. Names.Where(n => n.Value.Contains("_ECDSA_", StringComparison.Ordinal) == ecdsa).Select(n => n.Key)];

    /// <summary>The name in the IANA registry.</summary>
    public static string Name(int suite) => Names[suite];
}
