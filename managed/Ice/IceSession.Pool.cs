using System.Collections.Immutable;

namespace Conformance.WebRtc.Ice;

/// <remarks>This part is the ICE candidate pool (RFC 9429 section 3.5.4): agents that gather before there is a description, for the first transports.</remarks>
internal sealed partial class IceSession
{
    private readonly Queue<PooledAgent> _pool = new();
    private ImmutableArray<IceServerAddress> _poolServers = [];
    private int _taken;
    private bool _isPoolFixed;

    /// <summary>Makes the pool what the configuration says; does nothing once there has been a local description.</summary>
    public void FillPool()
    {
        if (IsClosed || _isPoolFixed)
        {
            return;
        }

        // webrtc#set-the-configuration: other servers mean other candidates.
        var size = Math.Max(0, _host.Configuration.IceCandidatePoolSize - _taken);
        if (!_poolServers.SequenceEqual(_host.IceServers))
        {
            Shrink(0);
            _poolServers = _host.IceServers;
        }

        Shrink(size);
        while (_pool.Count < size)
        {
            var pooled = new PooledAgent(new IceAgent(Foundations));
            var servers = _poolServers;
            Io.Attach(pooled.Agent, new AttachedAgent(output => Gathering.Tell(pooled.Transport!, output), e => Tell(pooled.Transport!, e)));
            Io.Drive(pooled.Agent, (a, _) => a.Gatherer.Prefetch(servers));
            _pool.Enqueue(pooled);
        }
    }

    /// <summary>Gives up what the first exchange has not needed.</summary>
    public void EmptyPool()
    {
        _isPoolFixed = true;
        Shrink(0);
    }

    private void Shrink(int size)
    {
        while (_pool.Count > size)
        {
            Io.Detach(_pool.Dequeue().Agent);
        }
    }

    private PooledAgent? TakePooled()
    {
        if (!_pool.TryDequeue(out var pooled))
        {
            return null;
        }

        _taken++;
        return pooled;
    }
}
