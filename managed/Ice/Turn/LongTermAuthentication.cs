using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice.Turn;

/// <summary>Long-term credentials (RFC 8489 section 9.2): what the server has asked for, and how requests prove the client.</summary>
/// <param name="credentials">The credentials.</param>
internal sealed class LongTermAuthentication(TurnCredentials credentials)
{
    // RFC 8489 sections 14.9 and 14.10: REALM and NONCE are shorter than 128 characters, 763 bytes at most.
    private const int MaxLength = 763;

    private byte[] _realm = [];
    private byte[] _nonce = [];
    private byte[] _algorithms = [];
    private byte[] _key = [];
    private PasswordAlgorithm _algorithm;
    private bool _hidesUsername;

    /// <summary>True when the server has asked for credentials, so that requests carry them and responses prove the server.</summary>
    public bool IsAsked => _key.Length > 0;

    /// <summary>Takes the realm and the nonce of a 401 or 438.</summary>
    /// <returns>False when they are not there, or the server offers less than its nonce promises: then MUST NOT try again.</returns>
    public bool TryTake(in StunMessage error)
    {
        if (!error.TryGet(StunAttributeType.Realm, out var realm) || !error.TryGet(StunAttributeType.Nonce, out var nonce)
            || realm.Length > MaxLength || nonce.Length > MaxLength)
        {
            return false;
        }

        // MUST: the nonce says that there are algorithms, so somebody has taken them out (section 9.2.5).
        var features = NonceCookie.FeaturesOf(nonce);
        var isOffered = error.TryGet(StunAttributeType.PasswordAlgorithms, out var algorithms) && features.HasFlag(SecurityFeatures.PasswordAlgorithms);
        if (features.HasFlag(SecurityFeatures.PasswordAlgorithms) && !isOffered)
        {
            return false;
        }

        if (isOffered && !TryChoose(algorithms, out _algorithm))
        {
            return false;
        }

        _algorithms = isOffered ? algorithms.ToArray() : [];
        _algorithm = isOffered ? _algorithm : PasswordAlgorithm.Md5;
        _hidesUsername = features.HasFlag(SecurityFeatures.UsernameAnonymity);
        (_realm, _nonce) = (realm.ToArray(), nonce.ToArray());
        _key = MakeKey();
        return true;
    }

    /// <summary>Adds what proves the client to a request; nothing while it has not been asked for. Only FINGERPRINT may follow.</summary>
    public void AddTo(ref StunWriter request)
    {
        if (!IsAsked)
        {
            return;
        }

        if (_hidesUsername)
        {
            request.Add(StunAttributeType.Userhash, SHA256.HashData([.. Encoding.UTF8.GetBytes(credentials.Username), (byte)':', .. _realm]));
        }
        else
        {
            request.Add(StunAttributeType.Username, Encoding.UTF8.GetBytes(credentials.Username));
        }

        request.Add(StunAttributeType.Realm, _realm);
        request.Add(StunAttributeType.Nonce, _nonce);
        if (_algorithms.Length == 0)
        {
            request.AddIntegrity(_key);
            return;
        }

        // MUST: the algorithms as they came, so that the server sees that nobody has changed them, and the one that is used.
        request.Add(StunAttributeType.PasswordAlgorithms, _algorithms);
        request.Add(StunAttributeType.PasswordAlgorithm, (uint)_algorithm << 16);
        request.AddIntegritySha256(_key);
    }

    /// <summary>True when the response is the server's: with the same kind of integrity as the request (section 9.2.5).</summary>
    public bool IsAuthentic(in StunMessage response) => _algorithms.Length == 0 ? response.IsAuthentic(_key) : response.IsAuthenticSha256(_key);

    // Section 14.11: a number and the length of its parameters, with padding. MUST: the first that is known here (section 9.2.5): the order is the server's.
    private static bool TryChoose(ReadOnlySpan<byte> offered, out PasswordAlgorithm chosen)
    {
        chosen = 0;
        while (offered.Length >= 4)
        {
            var (number, length) = (BinaryPrimitives.ReadUInt16BigEndian(offered), BinaryPrimitives.ReadUInt16BigEndian(offered[2..]));
            if (number is (ushort)PasswordAlgorithm.Md5 or (ushort)PasswordAlgorithm.Sha256)
            {
                chosen = (PasswordAlgorithm)number;
                return true;
            }

            offered = offered[Math.Min(offered.Length, 4 + ((length + 3) & ~3))..];
        }

        return false;
    }

    [SuppressMessage("Security", "CA5351", Justification = "The algorithm of servers that name none (RFC 8489 section 18.5.1.1).")]
    private byte[] MakeKey()
    {
        byte[] secret = [.. Encoding.UTF8.GetBytes(credentials.Username), (byte)':', .. _realm, (byte)':', .. Encoding.UTF8.GetBytes(credentials.Password)];
        return _algorithm == PasswordAlgorithm.Sha256 ? SHA256.HashData(secret) : MD5.HashData(secret);
    }
}
