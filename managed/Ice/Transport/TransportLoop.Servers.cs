using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

internal sealed partial class TransportLoop
{
    // As long as a request over UDP is tried.
    private static readonly TimeSpan ConnectTimeout = new ServerTiming().Whole;

    /// <summary>Does what a gatherer asks for, or tells the connection what it has found.</summary>
    private void Carry(GatheringOutput output, IceAgent agent, AttachedAgent attached)
    {
        switch (output)
        {
            case GatheringOutput.OpenPorts open:
                agent.Gatherer.PortsOpened(open.Generation, OpenPorts(agent, attached), Now);
                break;

            case GatheringOutput.Resolve resolve:
                _ = ResolveServerAsync(resolve.Server, agent);
                break;

            case GatheringOutput.OpenLink { Attempt.Server.Server.Transport: RTCIceServerTransportProtocol.Udp } open:
                OpenPort(open.Attempt, agent, attached);
                break;

            case GatheringOutput.OpenLink open:
                _ = ConnectAsync(open.Attempt, agent);
                break;

            case GatheringOutput.CloseLink close:
                attached.Links.Remove(close.Link);
                close.Link.Dispose();
                break;

            default:
                // The connection hears of a candidate before anything comes of it.
                attached.Gathered(output);
                agent.Gathered(output, Now);
                break;
        }
    }

    /// <summary>Gives back what an agent has at servers.</summary>
    private void Release(IceAgent agent)
    {
        agent.Gatherer.Close(Now);
        while (agent.TryTakeTransmit(out var transmit))
        {
            transmit.Port.Send(transmit.To, transmit.Datagram);
            transmit.Release();
        }
    }

    private void OpenPort(ServerAttempt attempt, IceAgent agent, AttachedAgent attached)
    {
        if (IcePort.TryOpen(_options.Network, attempt.Port.Base.Address, _options.Ports) is { } port)
        {
            Link(attempt, port, agent, attached);
        }
        else
        {
            agent.Gatherer.LinkFailed(attempt, "there is no other port to ask from");
        }
    }

    private void Link(ServerAttempt attempt, IcePort link, IceAgent agent, AttachedAgent attached)
    {
        attached.Links.Add(link);
        link.Start(new PortReceiver(this, agent, link));
        agent.Gatherer.LinkOpened(attempt, link, Now);
    }

    private async Task ConnectAsync(ServerAttempt attempt, IceAgent agent)
    {
        var (server, address) = (attempt.Server.Server, attempt.Address);
        var name = server.Transport == RTCIceServerTransportProtocol.Tls ? server.Host : null;
        var target = new StreamTarget(attempt.Port.Base.Address, address.ToEndPoint(), name, _options.ServerCertificateValidation);
        using var stop = new CancellationTokenSource(ConnectTimeout, _time);
        var connection = new StreamConnection(null, "the certificate of the server could not be judged");
        try
        {
            connection = await _options.Network.ConnectAsync(target, stop.Token).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // The application's judge of certificates throws: that is told of, and the server counts as not reached.
            _fault(e);
        }

        Post(() => Connected(attempt, connection.Socket, connection.Reason, address, agent));
    }

    private void Connected(ServerAttempt attempt, IStreamSocket? stream, string reason, TransportAddress server, IceAgent agent)
    {
        if (!_agents.TryGetValue(agent, out var attached))
        {
            stream?.Dispose();
            return;
        }

        if (stream is null)
        {
            agent.Gatherer.LinkFailed(attempt, reason);
        }
        else
        {
            IcePort? link = null;
            link = new IcePort(new FramedSocket(stream, server, why => Drive(agent, (a, now) => a.Gatherer.LinkLost(link!, why, now))));
            Link(attempt, link, agent, attached);
        }

        Pump(agent, attached);
    }

    private async Task ResolveServerAsync(ServerRun server, IceAgent agent)
    {
        var addresses = await _options.Network.ResolveServerAsync(server.Server.Host).ConfigureAwait(false);
        Drive(agent, (a, now) => a.Gatherer.Resolved(server, addresses, now));
    }
}
