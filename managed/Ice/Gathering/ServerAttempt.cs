using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>A server that is asked from one port, for one generation.</summary>
/// <param name="server">The server.</param>
/// <param name="port">The port: the base of what the server sees.</param>
/// <param name="address">An address of the server, of the same family.</param>
/// <param name="localPreference">The local preference of what comes of it (RFC 8445 section 5.1.2.1).</param>
internal sealed class ServerAttempt(ServerRun server, IcePort port, TransportAddress address, int localPreference)
{
    private const int MaxRedirections = 3;

    private int _redirections;

    /// <summary>The server.</summary>
    public ServerRun Server => server;

    /// <summary>The port.</summary>
    public IcePort Port => port;

    /// <summary>Where the server is asked: another address after it has told of an alternate one.</summary>
    public TransportAddress Address { get; private set; } = address;

    /// <summary>Where it was asked first.</summary>
    public TransportAddress First { get; } = address;

    /// <summary>For TURN: the allocation that it has made or found.</summary>
    public RelaySession? Relay { get; set; }

    /// <summary>The local preference of what comes of it.</summary>
    public int LocalPreference => localPreference;

    /// <summary>Goes on to another server (RFC 8489 section 10); false after too many, or when it cannot be reached from the port.</summary>
    public bool TryRedirect(TransportAddress alternate)
    {
        if (alternate.IsIPv6 != Address.IsIPv6 || alternate == Address || ++_redirections > MaxRedirections)
        {
            return false;
        }

        Address = alternate;
        return true;
    }
}
