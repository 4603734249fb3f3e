namespace Conformance.WebRtc.Dtls;

/// <summary>The master keys and salts of both directions, from the keying material that DTLS exports (RFC 5764 section 4.2).</summary>
internal sealed class SrtpKeys
{
    /// <param name="profile">The profile that was negotiated.</param>
    /// <param name="role">This side's.</param>
    /// <param name="material">What DTLS has exported: client key, server key, client salt, server salt.</param>
    public SrtpKeys(SrtpProfile profile, DtlsRole role, byte[] material)
    {
        Profile = profile;
        const int key = SrtpProfiles.KeyLength;
        var salt = profile.SaltLength();
        var client = (Key: material.AsMemory(0, key), Salt: material.AsMemory(2 * key, salt));
        var server = (Key: material.AsMemory(key, key), Salt: material.AsMemory((2 * key) + salt, salt));
        var (local, remote) = role == DtlsRole.Client ? (client, server) : (server, client);
        (LocalKey, LocalSalt, RemoteKey, RemoteSalt) = (local.Key, local.Salt, remote.Key, remote.Salt);
    }

    /// <summary>The profile that was negotiated.</summary>
    public SrtpProfile Profile { get; }

    /// <summary>The master key of what this side sends.</summary>
    public ReadOnlyMemory<byte> LocalKey { get; }

    /// <summary>The master salt of what this side sends.</summary>
    public ReadOnlyMemory<byte> LocalSalt { get; }

    /// <summary>The master key of what the other side sends.</summary>
    public ReadOnlyMemory<byte> RemoteKey { get; }

    /// <summary>The master salt of what the other side sends.</summary>
    public ReadOnlyMemory<byte> RemoteSalt { get; }

    /// <summary>How many bytes of keying material a profile needs.</summary>
    public static int MaterialLength(SrtpProfile profile) => 2 * (SrtpProfiles.KeyLength + profile.SaltLength());
}
