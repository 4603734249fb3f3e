using System.Buffers;
using System.Net;

namespace Conformance.WebRtc.Ice;

/// <summary>What a transport loop holds for an agent: its ports, and what reads its data.</summary>
/// <param name="gathered">Is told what the gatherer puts out for the connection.</param>
/// <param name="changed">Is told the news of the agent.</param>
internal sealed class AttachedAgent(Action<GatheringOutput> gathered, Action<IceEvent> changed)
{
    // DTLS of a fast peer, before this side has set its own up.
    private const int MaxEarly = 32;

    private readonly Queue<(DatagramKind Kind, byte[] Buffer, int Length)> _early = new();

    /// <summary>Is told what the gatherer puts out for the connection.</summary>
    public Action<GatheringOutput> Gathered => gathered;

    /// <summary>Is told the news of the agent.</summary>
    public Action<IceEvent> Changed => changed;

    /// <summary>By the address that they are bound on: one for each.</summary>
    public Dictionary<IPAddress, IcePort> Ports { get; } = [];

    /// <summary>What was opened for single servers: streams, and ports beside those of the candidates.</summary>
    public List<IcePort> Links { get; } = [];

    /// <summary>What reads the data, null before it is set.</summary>
    public ITransportReceiver? Receiver { get; private set; }

    /// <summary>Sets what reads the data, and gives it what has come before.</summary>
    public void SetReceiver(ITransportReceiver receiver)
    {
        Receiver = receiver;
        while (_early.TryDequeue(out var datagram))
        {
            receiver.Receive(datagram.Kind, datagram.Buffer.AsSpan(0, datagram.Length));
            ArrayPool<byte>.Shared.Return(datagram.Buffer);
        }
    }

    /// <summary>Keeps a datagram until there is a receiver; false when too many wait.</summary>
    public bool TryKeep(DatagramKind kind, ReadOnlySpan<byte> datagram)
    {
        if (_early.Count == MaxEarly)
        {
            return false;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(datagram.Length);
        datagram.CopyTo(buffer);
        _early.Enqueue((kind, buffer, datagram.Length));
        return true;
    }

    /// <summary>Closes the ports.</summary>
    public void Close()
    {
        foreach (var port in Ports.Values)
        {
            port.Dispose();
        }

        foreach (var link in Links)
        {
            link.Dispose();
        }

        Ports.Clear();
        Links.Clear();
        while (_early.TryDequeue(out var datagram))
        {
            ArrayPool<byte>.Shared.Return(datagram.Buffer);
        }
    }
}
