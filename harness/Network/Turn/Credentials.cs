using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Conformance.WebRtc.Stun;

namespace Conformance.Network.Turn;

/// <summary>Long-term credentials (RFC 8489 section 9.2), with MESSAGE-INTEGRITY: no password algorithms are offered.</summary>
/// <param name="options">Realm, users, the lifetime of a nonce.</param>
internal sealed class Credentials(TurnServerOptions options)
{
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);
    private int _generation;

    /// <summary>The realm in UTF-8.</summary>
    public byte[] Realm { get; } = Encoding.UTF8.GetBytes(options.Realm);

    /// <summary>Makes every nonce so far too old.</summary>
    public void ExpireNonces() => _generation++;

    /// <summary>A nonce of now. It says when it was made and proves that by itself, so that none is kept.</summary>
    public byte[] MakeNonce(TimeSpan now) => MakeNonce(now.Ticks, _generation);

    /// <summary>Looks at a request as RFC 8489 section 9.2.4 says.</summary>
    /// <returns>The error code that it earns, or 0; then with its user and the key of the response.</returns>
    public int Check(TimeSpan now, in StunMessage request, out string user, out byte[] key)
    {
        (user, key) = ("", []);
        if (!request.HasIntegrity)
        {
            return StunErrorCode.Unauthenticated;
        }

        // MUST: 400 when one of these is missing beside an integrity.
        if (!request.TryGet(StunAttributeType.Username, out var name)
            || !request.TryGet(StunAttributeType.Realm, out var realm)
            || !request.TryGet(StunAttributeType.Nonce, out var nonce))
        {
            return StunErrorCode.BadRequest;
        }

        user = Encoding.UTF8.GetString(name);
        if (!options.Users.TryGetValue(user, out var password) || !realm.SequenceEqual(Realm))
        {
            return StunErrorCode.Unauthenticated;
        }

        key = MakeKey(user, options.Realm, password);
        return !request.IsAuthentic(key) ? StunErrorCode.Unauthenticated
            : !IsFresh(now, nonce) ? StunErrorCode.StaleNonce
            : 0;
    }

    /// <summary>The key of a user (RFC 8489 section 18.5.1.1).</summary>
    [SuppressMessage("Security", "CA5351", Justification = "The algorithm of the key where none is negotiated (RFC 8489 section 9.2.2).")]
    public static byte[] MakeKey(string user, string realm, string password) => MD5.HashData(Encoding.UTF8.GetBytes($"{user}:{realm}:{password}"));

    private bool IsFresh(TimeSpan now, ReadOnlySpan<byte> nonce)
    {
        Span<char> text = stackalloc char[16];
        return nonce.Length > text.Length
            && Encoding.UTF8.TryGetChars(nonce[..text.Length], text, out var length)
            && long.TryParse(text[..length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var made)
            && nonce.SequenceEqual(MakeNonce(made, _generation))
            && now.Ticks - made < options.NonceLifetime.Ticks;
    }

    private byte[] MakeNonce(long made, int generation)
    {
        var text = $"{made:x16}";
        return Encoding.UTF8.GetBytes(text + Convert.ToHexStringLower(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes($"{text} {generation}"))[..8]));
    }
}
