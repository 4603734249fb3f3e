using Conformance.WebRtc.Stun;

namespace Conformance.Network.Turn;

/// <summary>A relayed address and who may send to it (RFC 8656 section 3.2).</summary>
internal sealed class TurnAllocation(ClientId client, TransactionId transaction)
{
    private readonly Dictionary<UInt128, TimeSpan> _permissions = [];
    private readonly Dictionary<ushort, (TransportAddress Peer, TimeSpan Expires)> _channels = [];

    public ClientId Client => client;

    /// <summary>That of the request which made it: sent again, it is answered again.</summary>
    public TransactionId Transaction => transaction;

    /// <summary>The relayed address.</summary>
    public TransportAddress Relayed { get; set; }

    /// <summary>When it ends.</summary>
    public TimeSpan Expires { get; set; }

    /// <summary>Whether data of this peer comes through, and goes to it. The port does not count.</summary>
    public bool Permits(TransportAddress peer, TimeSpan now) =>
        peer.IsIPv6 == Relayed.IsIPv6 && _permissions.TryGetValue(peer.Address, out var expires) && now < expires;

    public void Permit(TransportAddress peer, TimeSpan expires) => _permissions[peer.Address] = expires;

    /// <summary>Binds a channel, or its binding again; false when the number or the peer is bound otherwise.</summary>
    public bool TryBind(ushort number, TransportAddress peer, TimeSpan now, TimeSpan expires)
    {
        foreach (var (other, (bound, until)) in _channels)
        {
            if (now < until && (other == number) != (bound == peer))
            {
                return false;
            }
        }

        _channels[number] = (peer, expires);
        return true;
    }

    public bool TryGetPeer(ushort number, TimeSpan now, out TransportAddress peer)
    {
        var isBound = _channels.TryGetValue(number, out var channel) && now < channel.Expires;
        peer = channel.Peer;
        return isBound;
    }

    public bool TryGetChannel(TransportAddress peer, TimeSpan now, out ushort number)
    {
        foreach (var (bound, channel) in _channels)
        {
            if (channel.Peer == peer && now < channel.Expires)
            {
                number = bound;
                return true;
            }
        }

        number = 0;
        return false;
    }
}
