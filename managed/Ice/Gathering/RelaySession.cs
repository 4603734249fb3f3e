using Conformance.WebRtc.Ice.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>An allocation at a TURN server for one port. It outlives the generation that it was made for: a restart finds it again, because a server
/// gives a second one to the same addresses only when the first has ended (RFC 8656 section 7.2).</summary>
/// <param name="lead">The attempt that it is made for first.</param>
internal sealed class RelaySession(ServerAttempt lead)
{
    /// <summary>The attempt that it was made for first.</summary>
    public ServerAttempt Lead => lead;

    /// <summary>How the server is reached.</summary>
    public RTCIceServerTransportProtocol Transport => lead.Server.Server.Transport;

    /// <summary>What waits for the address.</summary>
    public List<ServerAttempt> Waiting { get; } = [lead];

    /// <summary>What its messages are sent on: the port, or a stream to the server. Null before that is open.</summary>
    public IcePort? Link { get; private set; }

    /// <summary>Where the server is.</summary>
    public TransportAddress Server { get; private set; }

    /// <summary>What speaks TURN over the link.</summary>
    public TurnClient? Client { get; private set; }

    /// <summary>The relayed address as a port, null before it is allocated.</summary>
    public IcePort? Port { get; private set; }

    /// <summary>True when the server has refused one link because it still has an allocation for it.</summary>
    public bool HasChangedLink { get; set; }

    /// <summary>True when the link is the port that host candidates are sent from too, so that the server sees where that is.</summary>
    public bool IsOnPort => Link == lead.Port;

    /// <summary>Begins to speak with the server.</summary>
    public void Begin(IcePort link, TurnTiming timing, TimeSpan now)
    {
        var server = lead.Server.Server;
        (Link, Server) = (link, lead.Address);
        Client = new TurnClient(
            new TurnCredentials(server.Username!, server.Credential!), lead.Address.IsIPv6, Transport != RTCIceServerTransportProtocol.Udp, timing);
        Client.Start(now);
    }

    /// <summary>The address is there.</summary>
    public void Open() => Port = new IcePort(new RelayedSocket(Client!, Link!, Server));
}
