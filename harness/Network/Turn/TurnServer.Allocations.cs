using Conformance.WebRtc.Stun;

namespace Conformance.Network.Turn;

internal sealed partial class TurnServer
{
    private const byte Udp = 17;
    private const int Forbidden = StunErrorCode.Forbidden;
    private const int UnsupportedTransport = 442;
    private const int PeerFamilyMismatch = 443;
    private const int QuotaReached = 486;
    private const int InsufficientCapacity = 508;

    private void ReceiveRequest(ClientId client, StunMessage message, TimeSpan now)
    {
        if (message.Method == StunMethod.Allocate)
        {
            Allocate(client, message, now);
        }
        else if (!_allocations.TryGetValue(client, out var allocation))
        {
            Refuse(client, message, StunErrorCode.AllocationMismatch);
        }
        else
        {
            switch (message.Method)
            {
                case StunMethod.Refresh:
                    Refresh(allocation, message, now);
                    break;
                case StunMethod.CreatePermission:
                    CreatePermission(allocation, message, now);
                    break;
                case StunMethod.ChannelBind:
                    BindChannel(allocation, message, now);
                    break;
                default:
                    Refuse(client, message, StunErrorCode.BadRequest);
                    break;
            }
        }
    }

    /// <summary>RFC 8656 section 7.2.</summary>
    private void Allocate(ClientId client, StunMessage message, TimeSpan now)
    {
        if (_allocations.TryGetValue(client, out var existing))
        {
            if (existing.Transaction == message.TransactionId)
            {
                AnswerAllocate(existing, message, now);
            }
            else
            {
                Refuse(client, message, StunErrorCode.AllocationMismatch);
            }

            return;
        }

        var isIPv6 = message.TryGet(StunAttributeType.RequestedAddressFamily, out var family) && family is [2, ..];
        int? error = _options.AllocateError is { } code ? code
            : !message.TryGet(StunAttributeType.RequestedTransport, out var transport) || transport.Length != 4 ? StunErrorCode.BadRequest
            : transport[0] != Udp ? UnsupportedTransport
            : !family.IsEmpty && family[0] is not (1 or 2) ? StunErrorCode.AddressFamilyNotSupported
            : _allocations.Count >= _options.MaxAllocations ? QuotaReached
            : null;
        if (error is { } refused)
        {
            Refuse(client, message, refused);
            return;
        }

        var allocation = new TurnAllocation(client, message.TransactionId) { Expires = now + LifetimeOf(message) };
        if (!_host.TryOpen(allocation, isIPv6, out var relayed))
        {
            Refuse(client, message, isIPv6 ? StunErrorCode.AddressFamilyNotSupported : InsufficientCapacity);
            return;
        }

        allocation.Relayed = relayed;
        _allocations.Add(client, allocation);
        Counters.Allocations++;
        AnswerAllocate(allocation, message, now);
    }

    private void AnswerAllocate(TurnAllocation allocation, StunMessage message, TimeSpan now)
    {
        var writer = Begin(StunClass.Success, message);
        writer.AddXorAddress(StunAttributeType.XorRelayedAddress, allocation.Relayed);
        writer.Add(StunAttributeType.Lifetime, (uint)(allocation.Expires - now).TotalSeconds);
        writer.AddMappedAddress(allocation.Client.Address);
        Finish(allocation.Client, ref writer, isSigned: true);
    }

    /// <summary>RFC 8656 section 8.2.</summary>
    private void Refresh(TurnAllocation allocation, StunMessage message, TimeSpan now)
    {
        var lifetime = LifetimeOf(message);
        if (message.TryGetUInt32(StunAttributeType.Lifetime, out var asked) && asked == 0)
        {
            lifetime = TimeSpan.Zero;
            End(allocation);
        }
        else
        {
            allocation.Expires = now + lifetime;
            Counters.Refreshes++;
        }

        var writer = Begin(StunClass.Success, message);
        writer.Add(StunAttributeType.Lifetime, (uint)lifetime.TotalSeconds);
        Finish(allocation.Client, ref writer, isSigned: true);
    }

    /// <summary>RFC 8656 section 10.2.</summary>
    private void CreatePermission(TurnAllocation allocation, StunMessage message, TimeSpan now)
    {
        var peers = new List<TransportAddress>();
        var attributes = message.Attributes;
        while (attributes.MoveNext())
        {
            if (attributes.Type == StunAttributeType.XorPeerAddress)
            {
                if (!XorAddress.TryParse(attributes.Value, message.TransactionId, out var peer))
                {
                    Refuse(allocation.Client, message, StunErrorCode.BadRequest);
                    return;
                }

                peers.Add(peer);
            }
        }

        if (peers.Count == 0)
        {
            Refuse(allocation.Client, message, StunErrorCode.BadRequest);
        }
        else if (peers.Select(p => ObjectionTo(allocation, p)).FirstOrDefault(o => o is not null) is { } objection)
        {
            Refuse(allocation.Client, message, objection);
        }
        else
        {
            peers.ForEach(p => allocation.Permit(p, now + _options.PermissionLifetime));
            Counters.Permissions++;
            var writer = Begin(StunClass.Success, message);
            Finish(allocation.Client, ref writer, isSigned: true);
        }
    }

    /// <summary>RFC 8656 section 12.2.</summary>
    private void BindChannel(TurnAllocation allocation, StunMessage message, TimeSpan now)
    {
        var isWhole = message.TryGet(StunAttributeType.ChannelNumber, out var value) && value.Length == 4;
        var number = isWhole ? (ushort)((value[0] << 8) | value[1]) : (ushort)0;
        if (!message.TryGetXorAddress(StunAttributeType.XorPeerAddress, out var peer) || number is < 0x4000 or > 0x4FFF)
        {
            Refuse(allocation.Client, message, StunErrorCode.BadRequest);
        }
        else if (ObjectionTo(allocation, peer) is { } objection)
        {
            Refuse(allocation.Client, message, objection);
        }
        else if (!allocation.TryBind(number, peer, now, now + _options.ChannelLifetime))
        {
            Refuse(allocation.Client, message, StunErrorCode.BadRequest);
        }
        else
        {
            allocation.Permit(peer, now + _options.PermissionLifetime);
            Counters.Channels++;
            var writer = Begin(StunClass.Success, message);
            Finish(allocation.Client, ref writer, isSigned: true);
        }
    }

    private int? ObjectionTo(TurnAllocation allocation, TransportAddress peer) =>
        peer.IsIPv6 != allocation.Relayed.IsIPv6 ? PeerFamilyMismatch : _options.MayReach(peer.ToEndPoint().Address) ? null : Forbidden;

    private TimeSpan LifetimeOf(StunMessage message)
    {
        var asked = message.TryGetUInt32(StunAttributeType.Lifetime, out var seconds) ? TimeSpan.FromSeconds(seconds) : TimeSpan.Zero;
        return asked < _options.DefaultLifetime ? _options.DefaultLifetime : asked > _options.MaxLifetime ? _options.MaxLifetime : asked;
    }

    private void End(TurnAllocation allocation)
    {
        _allocations.Remove(allocation.Client);
        _host.Close(allocation);
    }
}
