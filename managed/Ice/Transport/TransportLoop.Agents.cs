using System.Collections.Immutable;
using System.Net;

namespace Conformance.WebRtc.Ice;

internal sealed partial class TransportLoop
{
    private readonly Dictionary<IceAgent, AttachedAgent> _agents = [];

    /// <summary>Takes an agent on.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="attached">Where its outputs go: called on a thread of the pool, in order.</param>
    public void Attach(IceAgent agent, AttachedAgent attached) => Post(() => _agents.Add(agent, attached));

    /// <summary>Gives an agent an input and carries out what it asks for. Does nothing once the agent is detached.</summary>
    public void Drive(IceAgent agent, Action<IceAgent, TimeSpan> input) => Post(() =>
    {
        if (_agents.TryGetValue(agent, out var attached))
        {
            input(agent, Now);
            Pump(agent, attached);
        }
    });

    /// <summary>Sets what reads the data of a transport. Data that came before is given to it.</summary>
    public void SetReceiver(IceAgent agent, ITransportReceiver receiver) => Post(() =>
    {
        if (_agents.TryGetValue(agent, out var attached))
        {
            attached.SetReceiver(receiver);
            if (agent.TryGetPath(out _, out _))
            {
                receiver.PathSelected();
            }
        }
    });

    /// <summary>Resolves the name of a remote candidate and gives the agent its address.</summary>
    public void Resolve(string name, IceAgent agent, Action<IceAgent, IPAddress?, TimeSpan> input) => _ = ResolveAsync(name, agent, input);

    /// <summary>Closes the ports of an agent; it is told nothing more.</summary>
    public void Detach(IceAgent agent) => Post(() =>
    {
        if (_agents.Remove(agent, out var attached))
        {
            Release(agent);
            attached.Close();
        }
    });

    /// <summary>Closes all ports and stops the clock.</summary>
    public void Close() => Post(() =>
    {
        foreach (var (agent, attached) in _agents)
        {
            Release(agent);
            attached.Close();
        }

        _agents.Clear();
        _isClosed = true;
        _timer.Dispose();
    });

    private TimeSpan? NextTimeout
    {
        get
        {
            TimeSpan? next = null;
            foreach (var (agent, attached) in _agents)
            {
                next = Earlier(Earlier(next, agent.NextTimeout), attached.Receiver?.NextTimeout);
            }

            return next;
        }
    }

    private static TimeSpan? Earlier(TimeSpan? one, TimeSpan? other) => one is null || other < one ? other : one;

    private void Advance()
    {
        var now = Now;
        foreach (var (agent, attached) in _agents)
        {
            if (agent.NextTimeout <= now)
            {
                agent.Advance(now);
                Pump(agent, attached);
            }

            if (attached.Receiver is { } receiver && receiver.NextTimeout <= now)
            {
                receiver.Advance(now);
            }
        }
    }

    private void Pump(IceAgent agent, AttachedAgent attached)
    {
        while (agent.Gatherer.TryTake(out var output))
        {
            Carry(output, agent, attached);
        }

        while (agent.TryTakeTransmit(out var transmit))
        {
            transmit.Port.Send(transmit.To, transmit.Datagram);
            transmit.Release();
        }

        while (agent.TryTakeEvent(out var e))
        {
            attached.Changed(e);
            if (e is IceEvent.Changed { Selection.Pair: not null })
            {
                attached.Receiver?.PathSelected();
            }
        }
    }

    private async Task ResolveAsync(string name, IceAgent agent, Action<IceAgent, IPAddress?, TimeSpan> input)
    {
        var address = await _options.Network.ResolveAsync(name).ConfigureAwait(false);
        Drive(agent, (a, now) => input(a, address, now));
    }

    /// <summary>A port on each address, those that are open already among them. An address that cannot be bound is left out.</summary>
    private List<IcePort> OpenPorts(IceAgent agent, AttachedAgent attached)
    {
        var ports = new List<IcePort>();
        foreach (var address in SelectAddresses())
        {
            if (!attached.Ports.TryGetValue(address, out var port))
            {
                port = IcePort.TryOpen(_options.Network, address, _options.Ports);
                if (port is null)
                {
                    continue;
                }

                attached.Ports.Add(address, port);
                port.Start(new PortReceiver(this, agent, port));
            }

            ports.Add(port);
        }

        return ports;
    }

    // An application's filter that throws is told of, and leaves gathering without candidates rather than without an end.
    private ImmutableArray<IPAddress> SelectAddresses()
    {
        try
        {
            return HostAddresses.Select(_options.Network.GetAddresses(), _options);
        }
        catch (Exception e)
        {
            _fault(e);
            return [];
        }
    }
}
