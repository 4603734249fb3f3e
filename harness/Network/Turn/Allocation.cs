using Conformance.WebRtc.Stun;

namespace Conformance.Network.Turn;

/// <summary>A relayed address and who may use it (RFC 8656 section 3.2).</summary>
/// <param name="client">Its client.</param>
/// <param name="user">The user who asked for it: no other may change it (RFC 8656 section 5).</param>
/// <param name="relayed">The relayed address.</param>
/// <param name="origin">The request that made it, by which the same request once more is known.</param>
internal sealed class Allocation(FiveTuple client, string user, TransportAddress relayed, TransactionId origin)
{
    private readonly Dictionary<(UInt128 Address, bool IsIPv6), TimeSpan> _permissions = [];
    private readonly Dictionary<ushort, (TransportAddress Peer, TimeSpan Expires)> _channels = [];

    public FiveTuple Client => client;

    public string User => user;

    public TransportAddress Relayed => relayed;

    public TransactionId Origin => origin;

    /// <summary>When it ends.</summary>
    public TimeSpan Expires { get; set; }

    /// <summary>True when packets of this address get through, from any port (RFC 8656 section 9).</summary>
    public bool Permits(TransportAddress peer, TimeSpan now) => _permissions.TryGetValue(Key(peer), out var expires) && expires > now;

    /// <summary>Makes a permission or renews it; false when there are too many.</summary>
    public bool TryPermit(TransportAddress peer, TimeSpan now, TimeSpan expires, int most)
    {
        foreach (var (key, _) in _permissions.Where(p => p.Value <= now).ToList())
        {
            _permissions.Remove(key);
        }

        if (_permissions.Count >= most && !_permissions.ContainsKey(Key(peer)))
        {
            return false;
        }

        _permissions[Key(peer)] = expires;
        return true;
    }

    /// <summary>The peer of a channel.</summary>
    public bool TryGetPeer(ushort channel, TimeSpan now, out TransportAddress peer)
    {
        var isThere = _channels.TryGetValue(channel, out var bound) && bound.Expires > now;
        peer = bound.Peer;
        return isThere;
    }

    /// <summary>The channel of a peer.</summary>
    public bool TryGetChannel(TransportAddress peer, TimeSpan now, out ushort channel)
    {
        foreach (var (number, bound) in _channels)
        {
            if (bound.Peer == peer && bound.Expires > now)
            {
                channel = number;
                return true;
            }
        }

        channel = 0;
        return false;
    }

    /// <summary>How many channels there are.</summary>
    public int CountChannels(TimeSpan now) => _channels.Values.Count(c => c.Expires > now);

    /// <summary>Binds a channel or renews it.</summary>
    public void Bind(ushort channel, TransportAddress peer, TimeSpan now, TimeSpan expires)
    {
        foreach (var (number, _) in _channels.Where(c => c.Value.Expires <= now).ToList())
        {
            _channels.Remove(number);
        }

        _channels[channel] = (peer, expires);
    }

    private static (UInt128, bool) Key(TransportAddress peer) => (peer.Address, peer.IsIPv6);
}
