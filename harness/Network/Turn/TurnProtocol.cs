using Conformance.WebRtc.Stun;

namespace Conformance.Network.Turn;

/// <summary>A STUN and TURN server (RFC 8489, RFC 8656) without its sockets: takes what came and when, gives what is to be done.</summary>
/// <remarks>
/// Deviates from RFC 8656 section 5 because the network is the machine itself: peers on loopback are relayed to. Not offered: EVEN-PORT and
/// RESERVATION-TOKEN, DONT-FRAGMENT, peers over TCP, password algorithms.
/// </remarks>
/// <param name="options">Limits and users.</param>
/// <param name="ports">Where relayed addresses come from.</param>
internal sealed partial class TurnProtocol(TurnServerOptions options, IRelayPorts ports)
{
    private readonly Credentials _credentials = new(options);
    private readonly Dictionary<FiveTuple, Allocation> _byClient = [];
    private readonly Dictionary<TransportAddress, Allocation> _byRelayed = [];
    private readonly Queue<TurnOutput> _outputs = new();
    private ServerCounts _counts = new();
    private ServerFault _fault = ServerFault.None;
    private int _dropped;

    /// <summary>What it has seen.</summary>
    public ServerCounts Counts => _counts with { Allocations = _byClient.Count };

    /// <summary>What it does wrong from now on.</summary>
    public ServerFault Fault
    {
        get => _fault;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value.ErrorCode ?? 300, 300, nameof(value));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value.ErrorCode ?? 699, 699, nameof(value));
            (_fault, _dropped) = (value, 0);
        }
    }

    /// <summary>When <see cref="Expire"/> has something to do next.</summary>
    public TimeSpan? NextTimeout => _byClient.Count == 0 ? null : _byClient.Values.Min(a => a.Expires);

    /// <summary>Makes every nonce so far too old: the next request is answered with 438.</summary>
    public void ExpireNonces() => _credentials.ExpireNonces();

    /// <summary>Takes the next thing to do.</summary>
    public bool TryTakeOutput(out TurnOutput? output) => _outputs.TryDequeue(out output);

    /// <summary>Takes a message of a client.</summary>
    public void Take(TimeSpan now, FiveTuple client, ReadOnlySpan<byte> bytes)
    {
        _counts = _counts with { Messages = _counts.Messages + 1 };
        if (_fault.IsSilent || _dropped < _fault.DropFirst)
        {
            _dropped++;
            _counts = _counts with { Swallowed = _counts.Swallowed + 1 };
            return;
        }

        Expire(now);
        if (bytes.Length > 0 && ChannelFrame.Begins(bytes[0]))
        {
            TakeChannelData(now, client, bytes);
        }
        else if (!StunMessage.TryParse(bytes, out var message) || message.Class is StunClass.Success or StunClass.Error)
        {
            _counts = _counts with { Malformed = _counts.Malformed + 1 };
        }
        else if (message.Class == StunClass.Indication)
        {
            TakeIndication(now, client, message);
        }
        else
        {
            TakeRequest(now, client, message);
        }
    }

    /// <summary>Takes a datagram that came to a relayed address (RFC 8656 section 11.3).</summary>
    public void TakeFromPeer(TimeSpan now, TransportAddress relayed, TransportAddress peer, ReadOnlySpan<byte> data)
    {
        Expire(now);
        if (!_byRelayed.TryGetValue(relayed, out var allocation) || !allocation.Permits(peer, now))
        {
            CountNotRelayed();
            return;
        }

        if (allocation.TryGetChannel(peer, now, out var channel))
        {
            ToClient(allocation.Client, ChannelFrame.Write(channel, data, isPadded: allocation.Client.Transport != ServerTransport.Udp));
        }
        else if (data.Length <= StunMessage.MaxLength - IndicationOverhead)
        {
            var writer = new StunWriter(stackalloc byte[StunMessage.MaxLength], StunClass.Indication, StunMethod.Data, TransactionId.Create());
            writer.AddXorAddress(StunAttributeType.XorPeerAddress, peer);
            writer.Add(StunAttributeType.Data, data);
            ToClient(allocation.Client, writer.Written.ToArray());
        }
        else
        {
            CountNotRelayed();
            return;
        }

        _counts = _counts with { FromPeers = _counts.FromPeers + 1 };
    }

    /// <summary>A connection has ended, and with it the allocation of its client.</summary>
    public void Disconnect(FiveTuple client)
    {
        if (_byClient.TryGetValue(client, out var allocation))
        {
            End(allocation);
        }
    }

    /// <summary>Ends what has lived long enough.</summary>
    public void Expire(TimeSpan now)
    {
        foreach (var allocation in _byClient.Values.Where(a => a.Expires <= now).ToList())
        {
            End(allocation);
        }
    }

    // Header, XOR-PEER-ADDRESS of IPv6, header and padding of DATA.
    private const int IndicationOverhead = StunMessage.HeaderLength + StunMessage.AttributeHeaderLength + 20 + StunMessage.AttributeHeaderLength + 3;

    private void TakeChannelData(TimeSpan now, FiveTuple client, ReadOnlySpan<byte> bytes)
    {
        if (!ChannelFrame.TryRead(bytes, out var channel, out var data))
        {
            _counts = _counts with { Malformed = _counts.Malformed + 1 };
        }
        else if (_byClient.TryGetValue(client, out var allocation) && allocation.TryGetPeer(channel, now, out var peer) && allocation.Permits(peer, now))
        {
            ToPeer(allocation, peer, data);
        }
        else
        {
            CountNotRelayed();
        }
    }

    private void TakeIndication(TimeSpan now, FiveTuple client, in StunMessage message)
    {
        switch (message.Method)
        {
            // A keepalive (RFC 8445 section 11): nothing to do.
            case StunMethod.Binding:
                break;
            case StunMethod.Send when message.TryGetXorAddress(StunAttributeType.XorPeerAddress, out var peer) && message.TryGet(StunAttributeType.Data, out var data):
                if (_byClient.TryGetValue(client, out var allocation) && allocation.Permits(peer, now) && KnownAttributes.MissingIn(message).Length == 0)
                {
                    ToPeer(allocation, peer, data);
                }
                else
                {
                    CountNotRelayed();
                }

                break;
            default:
                _counts = _counts with { Malformed = _counts.Malformed + 1 };
                break;
        }
    }

    private void ToPeer(Allocation allocation, TransportAddress peer, ReadOnlySpan<byte> data)
    {
        _counts = _counts with { ToPeers = _counts.ToPeers + 1 };
        _outputs.Enqueue(new TurnOutput.ToPeer(allocation.Relayed, peer, data.ToArray()));
    }

    private void ToClient(FiveTuple client, byte[] bytes) => _outputs.Enqueue(new TurnOutput.ToClient(client, bytes));

    private void CountNotRelayed() => _counts = _counts with { NotRelayed = _counts.NotRelayed + 1 };

    private void End(Allocation allocation)
    {
        _byClient.Remove(allocation.Client);
        _byRelayed.Remove(allocation.Relayed);
        _outputs.Enqueue(new TurnOutput.Close(allocation.Relayed));
    }
}
