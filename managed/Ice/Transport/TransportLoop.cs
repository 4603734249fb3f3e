using System.Collections.Immutable;
using System.Net;

namespace Conformance.WebRtc.Ice;

/// <summary>
/// The I/O of one connection: owns the ports of all its transports, and runs their agents, one piece of work at a time. Has no thread of its own: it runs on
/// the thread pool while there is work, never on the connection's loop.
/// </summary>
/// <remarks>Not there yet, because nothing is sent or read: the receive from each port, and the one timer that the agents ask for.</remarks>
/// <param name="options">Which addresses and ports to use.</param>
/// <param name="fault">Is told of an exception in a piece of work, on a thread of the pool.</param>
internal sealed class TransportLoop(RTCTransportOptions options, Action<Exception> fault)
{
    private readonly Lock _gate = new();
    private readonly Queue<Action> _work = new();
    private readonly Dictionary<IceAgent, Attached> _agents = [];
    private bool _scheduled;

    /// <summary>Takes an agent on.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="tell">Is told what it puts out for the connection, on a thread of the pool, in order.</param>
    public void Attach(IceAgent agent, Action<GatheringOutput> tell) => Post(() => _agents.Add(agent, new Attached(tell)));

    /// <summary>Gives an agent an input and carries out what it asks for. Does nothing once the agent is detached.</summary>
    public void Drive(IceAgent agent, Action<IceAgent> input) => Post(() =>
    {
        if (_agents.TryGetValue(agent, out var attached))
        {
            input(agent);
            Pump(agent, attached);
        }
    });

    /// <summary>Closes the ports of an agent; it is told nothing more.</summary>
    public void Detach(IceAgent agent) => Post(() =>
    {
        if (_agents.Remove(agent, out var attached))
        {
            attached.Close();
        }
    });

    /// <summary>Closes all ports.</summary>
    public void Close() => Post(() =>
    {
        foreach (var attached in _agents.Values)
        {
            attached.Close();
        }

        _agents.Clear();
    });

    private void Pump(IceAgent agent, Attached attached)
    {
        while (agent.Gatherer.TryTake(out var output))
        {
            if (output is GatheringOutput.OpenPorts open)
            {
                agent.Gatherer.PortsOpened(open.Generation, OpenPorts(attached));
            }
            else
            {
                attached.Tell(output);
            }
        }
    }

    /// <summary>A port on each address, those that are open already among them. An address that cannot be bound is left out.</summary>
    private List<IcePort> OpenPorts(Attached attached)
    {
        var ports = new List<IcePort>();
        foreach (var address in SelectAddresses())
        {
            if (!attached.Ports.TryGetValue(address, out var port))
            {
                port = IcePort.TryOpen(options.Network, address, options.Ports);
                if (port is null)
                {
                    continue;
                }

                attached.Ports.Add(address, port);
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
            return HostAddresses.Select(options.Network.GetAddresses(), options);
        }
        catch (Exception e)
        {
            fault(e);
            return [];
        }
    }

    private void Post(Action work)
    {
        lock (_gate)
        {
            _work.Enqueue(work);
            if (_scheduled)
            {
                return;
            }

            _scheduled = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static loop => loop.Run(), this, preferLocal: false);
    }

    private void Run()
    {
        while (TryTake(out var work))
        {
            try
            {
                work!();
            }
            catch (Exception e)
            {
                fault(e);
            }
        }
    }

    private bool TryTake(out Action? work)
    {
        lock (_gate)
        {
            return _scheduled = _work.TryDequeue(out work);
        }
    }

    private sealed class Attached(Action<GatheringOutput> tell)
    {
        public Action<GatheringOutput> Tell => tell;

        /// <summary>By the address that they are bound on: one for each.</summary>
        public Dictionary<IPAddress, IcePort> Ports { get; } = [];

        public void Close()
        {
            foreach (var port in Ports.Values)
            {
                port.Dispose();
            }

            Ports.Clear();
        }
    }
}
