using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Conformance.WebRtc.Ice.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

internal sealed partial class TransportLoop
{
    /// <summary>Sends a datagram to the other side of a transport; drops and counts it where there is no pair to send it on. May be called anywhere.</summary>
    /// <param name="agent">The transport's agent.</param>
    /// <param name="datagram">The bytes; not kept.</param>
    public void Send(IceAgent agent, ReadOnlySpan<byte> datagram)
    {
        if (IsCurrent)
        {
            SendNow(agent, datagram);
            return;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(datagram.Length);
        datagram.CopyTo(buffer);
        Enqueue(new TransportWork(null, agent, null, default, buffer, datagram.Length));
    }

    private void SendNow(IceAgent agent, ReadOnlySpan<byte> datagram)
    {
        if (_agents.ContainsKey(agent) && agent.TryGetPath(out var port, out var to))
        {
            agent.CountSent(datagram.Length);
            port.Send(to, datagram);
        }
        else
        {
            agent.Drops.Count(IceDrop.NoPair);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "As for a piece of work.")]
    private void EndBatch()
    {
        foreach (var attached in _agents.Values)
        {
            try
            {
                attached.Receiver?.EndBatch();
            }
            catch (Exception e)
            {
                _fault(e);
            }
        }
    }

    private void DoDatagram(TransportWork work)
    {
        var agent = work.Agent!;
        var datagram = work.Buffer.AsSpan(0, work.Length);
        if (work.Port is not { } port)
        {
            SendNow(agent, datagram);
            return;
        }

        if (!_agents.TryGetValue(agent, out var attached))
        {
            return;
        }

        switch (agent.Gatherer.Receive(port, work.From, datagram, Now, out var relay, out var peer, out var data))
        {
            case TurnInput.Data:
                Receive(agent, attached, relay!, peer, data);
                break;

            case TurnInput.Taken:
                Pump(agent, attached);
                break;

            default:
                Receive(agent, attached, port, work.From, datagram);
                break;
        }
    }

    private void Receive(IceAgent agent, AttachedAgent attached, IcePort port, TransportAddress from, ReadOnlySpan<byte> datagram)
    {
        switch (Demultiplexing.KindOf(datagram))
        {
            case DatagramKind.Stun:
                agent.Receive(port, from, datagram, Now);
                Pump(agent, attached);
                break;

            case DatagramKind.Unknown:
                agent.Drops.Count(IceDrop.UnknownProtocol);
                break;

            case var kind:
                ReceiveData(agent, attached, kind, port, from, datagram);
                break;
        }
    }

    private static void ReceiveData(
        IceAgent agent, AttachedAgent attached, DatagramKind kind, IcePort port, TransportAddress from, ReadOnlySpan<byte> datagram)
    {
        // Data is authentic by DTLS and SRTP; what no check vouches for is not even shown to them.
        if (!agent.TryCountReceived(port, from, datagram.Length))
        {
            agent.Drops.Count(IceDrop.UncheckedSource);
        }
        else if (attached.Receiver is { } receiver)
        {
            receiver.Receive(kind, datagram);
        }
        else if (!attached.TryKeep(kind, datagram))
        {
            agent.Drops.Count(IceDrop.EarlyData);
        }
    }
}
