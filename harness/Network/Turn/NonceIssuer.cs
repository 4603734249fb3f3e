using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Conformance.Network.Turn;

/// <summary>Nonces that tell their age, and that only this server can have made.</summary>
/// <param name="lifetime">How long one is good.</param>
internal sealed class NonceIssuer(TimeSpan lifetime)
{
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);

    /// <summary>A new one.</summary>
    public byte[] Issue(TimeSpan now) => Encoding.ASCII.GetBytes(Sign(now.Ticks.ToString("x", CultureInfo.InvariantCulture)));

    /// <summary>Whether it is of this server and not too old.</summary>
    public bool IsFresh(ReadOnlySpan<byte> nonce, TimeSpan now)
    {
        var text = Encoding.ASCII.GetString(nonce);
        var issued = text.Split('-')[0];
        return text == Sign(issued) && long.TryParse(issued, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var ticks) && now - TimeSpan.FromTicks(ticks) < lifetime;
    }

    private string Sign(string issued) => $"{issued}-{Convert.ToHexStringLower(HMACSHA256.HashData(_secret, Encoding.ASCII.GetBytes(issued)).AsSpan(0, 8))}";
}
