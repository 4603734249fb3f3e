namespace Conformance.WebRtc;

public sealed partial class RTCPeerConnection
{
    // 365 days.
    private const long LongestLifetime = 31536000000;

    /// <summary>Makes a certificate for <see cref="RTCConfiguration.Certificates"/>. May be called anywhere. <c>webrtc#dom-rtcpeerconnection-generatecertificate</c>.</summary>
    /// <param name="keygenAlgorithm">ECDSA on P-256, or RSASSA-PKCS1-v1_5 with 2048 bits, the exponent 65537 and SHA-256.</param>
    /// <returns>The certificate. Rejected with TypeError: null, a member that is missing or out of range; NotSupportedError: another algorithm.</returns>
    public static Task<RTCCertificate> GenerateCertificate(RTCCertificateAlgorithm keygenAlgorithm)
    {
        var p = new Promise<RTCCertificate>();
        var loop = RtcLoop.Current;
        try
        {
            if (keygenAlgorithm is null)
            {
                throw RTCException.Type("keygenAlgorithm is null; an algorithm is expected (webrtc#dom-rtcpeerconnection-generatecertificate)");
            }

            // 2. to 6.
            var expires = keygenAlgorithm.Expires is { } given
                ? EnforceRange.UnsignedLongLong(given, "expires")
                : (long)CertificateFactory.DefaultLifetime.TotalMilliseconds;
            var lifetime = TimeSpan.FromMilliseconds(Math.Min(expires, LongestLifetime));
            var key = KeyAlgorithmCheck.Normalize(keygenAlgorithm);
            var now = (loop?.Time ?? TimeProvider.System).GetUtcNow();

            // 8. In parallel; the promise is resolved in a task of the loop from which the call came.
            // An RSA key takes a large part of a second, which no thread of the pool should be held for, nor wait for one.
            if (key == KeyAlgorithm.Rsa2048)
            {
                new Thread(() => Generate(key, now, lifetime, loop, p)) { IsBackground = true, Name = "WebRTC key" }.UnsafeStart();
            }
            else
            {
                ThreadPool.UnsafeQueueUserWorkItem(_ => Generate(key, now, lifetime, loop, p), null);
            }
        }
        catch (RTCException e)
        {
            p.Reject(e);
        }

        return p.Task;
    }

    private static void Generate(KeyAlgorithm key, DateTimeOffset now, TimeSpan lifetime, RtcLoop? loop, Promise<RTCCertificate> p)
    {
        Action settle;
        try
        {
            var certificate = key == KeyAlgorithm.EcdsaP256
                ? CertificateFactory.CreateEcdsa(now, lifetime)
                : CertificateFactory.CreateRsa(2048, now, lifetime);
            settle = () => p.Resolve(certificate);
        }
        catch (System.Security.Cryptography.CryptographicException e)
        {
            settle = () => p.Reject(new RTCException("OperationError", "the key could not be generated", e));
        }

        if (loop is null)
        {
            settle();
        }
        else
        {
            loop.Post(settle);
        }
    }
}
