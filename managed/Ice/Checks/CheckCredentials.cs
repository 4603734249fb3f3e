using System.Text;

namespace Conformance.WebRtc.Ice;

/// <summary>The credentials of the two generations that are checked against each other, as checks carry them (RFC 8445 section 7.2.2).</summary>
/// <param name="local">This side's.</param>
/// <param name="remote">The other side's.</param>
internal sealed class CheckCredentials(RTCIceParameters local, RTCIceParameters remote)
{
    private readonly byte[] _username = Encoding.UTF8.GetBytes($"{remote.UsernameFragment}:{local.UsernameFragment}");
    private readonly byte[] _remoteKey = Encoding.UTF8.GetBytes(remote.Password);

    /// <summary>The ufrag of this side.</summary>
    public string LocalUfrag { get; } = local.UsernameFragment;

    /// <summary>The ufrag of the other side.</summary>
    public string RemoteUfrag { get; } = remote.UsernameFragment;

    /// <summary>USERNAME of the checks that are sent.</summary>
    public ReadOnlySpan<byte> Username => _username;

    /// <summary>The password of the other side: the key of those checks, and of their responses.</summary>
    public ReadOnlySpan<byte> RemoteKey => _remoteKey;
}
