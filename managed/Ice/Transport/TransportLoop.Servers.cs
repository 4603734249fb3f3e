namespace Conformance.WebRtc.Ice;

internal sealed partial class TransportLoop
{
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

            default:
                // The connection hears of a candidate before anything comes of it.
                attached.Gathered(output);
                agent.Gathered(output, Now);
                break;
        }
    }

    private async Task ResolveServerAsync(ServerRun server, IceAgent agent)
    {
        var addresses = await _options.Network.ResolveServerAsync(server.Server.Host).ConfigureAwait(false);
        Drive(agent, (a, now) => a.Gatherer.Resolved(server, addresses, now));
    }
}
