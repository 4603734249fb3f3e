using System.Buffers.Binary;
using Conformance.WebRtc.Stun;

namespace Conformance.Network.Turn;

/// <content>Requests and their responses.</content>
internal sealed partial class TurnProtocol
{
    // The number of UDP among the IP protocols, the only one of REQUESTED-TRANSPORT here (RFC 8656 section 18.8).
    private const byte Udp = 17;
    private const byte IPv4 = 1;
    private const byte IPv6 = 2;

    private void TakeRequest(TimeSpan now, FiveTuple client, in StunMessage request)
    {
        Count(request.Method);
        if (request.Method == StunMethod.Binding)
        {
            TakeBinding(client, request);
            return;
        }

        if (request.Method is not (StunMethod.Allocate or StunMethod.Refresh or StunMethod.CreatePermission or StunMethod.ChannelBind))
        {
            Refuse(now, client, request, StunErrorCode.BadRequest, key: []);
            return;
        }

        // MUST: credentials come first, so that nobody else learns what the server knows (RFC 8656 section 5).
        if (_credentials.Check(now, request, out var user, out var key) is var code and not 0)
        {
            Refuse(now, client, request, code, key: []);
        }
        else if (_fault.ErrorCode is { } wrong)
        {
            Refuse(now, client, request, wrong, key, _fault.Reason);
        }
        else if (KnownAttributes.MissingIn(request) is { Length: > 0 } missing)
        {
            RefuseUnknown(client, request, missing, key);
        }
        else if (request.Method == StunMethod.Allocate)
        {
            TakeAllocate(now, client, request, user, key);
        }
        else if (!_byClient.TryGetValue(client, out var allocation))
        {
            Refuse(now, client, request, StunErrorCode.AllocationMismatch, key);
        }
        else if (allocation.User != user)
        {
            Refuse(now, client, request, ServerErrorCode.WrongCredentials, key);
        }
        else if (request.Method == StunMethod.Refresh)
        {
            TakeRefresh(now, allocation, request, key);
        }
        else if (request.Method == StunMethod.CreatePermission)
        {
            TakeCreatePermission(now, allocation, request, key);
        }
        else
        {
            TakeChannelBind(now, allocation, request, key);
        }
    }

    private void TakeBinding(FiveTuple client, in StunMessage request)
    {
        if (_fault.ErrorCode is { } wrong)
        {
            Refuse(TimeSpan.Zero, client, request, wrong, key: [], _fault.Reason);
        }
        else if (KnownAttributes.MissingIn(request) is { Length: > 0 } missing)
        {
            RefuseUnknown(client, request, missing, key: []);
        }
        else
        {
            var response = Begin(stackalloc byte[StunMessage.MaxLength], StunClass.Success, request);
            response.AddMappedAddress(Mapped(client));
            Finish(client, request, ref response, key: []);
        }
    }

    private void TakeAllocate(TimeSpan now, FiveTuple client, in StunMessage request, string user, byte[] key)
    {
        if (_byClient.TryGetValue(client, out var existing))
        {
            // The same request once more gets the same answer (RFC 8656 section 7.2).
            if (existing.Origin == request.TransactionId)
            {
                TellAllocated(client, request, existing, existing.Expires - now, key);
            }
            else
            {
                Refuse(now, client, request, StunErrorCode.AllocationMismatch, key);
            }

            return;
        }

        var isIPv6 = false;
        var hasFamily = request.TryGet(StunAttributeType.RequestedAddressFamily, out var family);
        if (hasFamily && family.Length == 4)
        {
            isIPv6 = family[0] == IPv6;
        }

        var code = !request.TryGet(StunAttributeType.RequestedTransport, out var transport) || transport.Length != 4 || (hasFamily && family.Length != 4) ? StunErrorCode.BadRequest
            : transport[0] != Udp ? ServerErrorCode.UnsupportedTransportProtocol
            : (hasFamily && family[0] is not (IPv4 or IPv6)) || !ports.Has(isIPv6) ? StunErrorCode.AddressFamilyNotSupported
            : _byClient.Values.Count(a => a.User == user) >= options.MaxAllocationsOfUser ? ServerErrorCode.AllocationQuotaReached
            : 0;
        var relayed = default(TransportAddress);
        if (code == 0 && (_byClient.Count >= options.MaxAllocations || !ports.TryOpen(client.Server, isIPv6, out relayed)))
        {
            code = ServerErrorCode.InsufficientCapacity;
        }

        if (code != 0)
        {
            Refuse(now, client, request, code, key);
            return;
        }

        var lifetime = Lifetime(request);
        var allocation = new Allocation(client, user, relayed, request.TransactionId) { Expires = now + lifetime };
        _byClient.Add(client, allocation);
        _byRelayed.Add(relayed, allocation);
        TellAllocated(client, request, allocation, lifetime, key);
    }

    private void TellAllocated(FiveTuple client, in StunMessage request, Allocation allocation, TimeSpan lifetime, byte[] key)
    {
        var response = Begin(stackalloc byte[StunMessage.MaxLength], StunClass.Success, request);
        response.AddXorAddress(StunAttributeType.XorRelayedAddress, allocation.Relayed);
        response.Add(StunAttributeType.Lifetime, (uint)lifetime.TotalSeconds);
        response.AddMappedAddress(Mapped(client));
        Finish(client, request, ref response, key);
    }

    private void TakeRefresh(TimeSpan now, Allocation allocation, in StunMessage request, byte[] key)
    {
        if (request.TryGet(StunAttributeType.RequestedAddressFamily, out var family)
            && (family.Length != 4 || family[0] == IPv6 != allocation.Relayed.IsIPv6))
        {
            Refuse(now, allocation.Client, request, ServerErrorCode.PeerAddressFamilyMismatch, key);
            return;
        }

        // A lifetime of zero ends the allocation (RFC 8656 section 8.2).
        var isEnd = request.TryGetUInt32(StunAttributeType.Lifetime, out var asked) && asked == 0;
        var lifetime = isEnd ? TimeSpan.Zero : Lifetime(request);
        if (isEnd)
        {
            End(allocation);
        }

        allocation.Expires = now + lifetime;
        var response = Begin(stackalloc byte[StunMessage.MaxLength], StunClass.Success, request);
        response.Add(StunAttributeType.Lifetime, (uint)lifetime.TotalSeconds);
        Finish(allocation.Client, request, ref response, key);
    }

    private void TakeCreatePermission(TimeSpan now, Allocation allocation, in StunMessage request, byte[] key)
    {
        var peers = new List<TransportAddress>();
        var attributes = request.Attributes;
        while (attributes.MoveNext())
        {
            if (attributes.Type != StunAttributeType.XorPeerAddress)
            {
                continue;
            }

            if (!XorAddress.TryParse(attributes.Value, request.TransactionId, out var peer))
            {
                Refuse(now, allocation.Client, request, StunErrorCode.BadRequest, key);
                return;
            }

            peers.Add(peer);
        }

        // MUST: all of them or none (RFC 8656 section 10.2).
        var code = peers.Count == 0 ? StunErrorCode.BadRequest
            : peers.Select(p => ObjectionTo(allocation, p)).FirstOrDefault(o => o != 0) is var objection and not 0 ? objection
            : peers.Count > options.MaxPeers || !peers.TrueForAll(p => allocation.TryPermit(p, now, now + options.PermissionLifetime, options.MaxPeers))
                ? ServerErrorCode.InsufficientCapacity
            : 0;
        Answer(now, allocation.Client, request, code, key);
    }

    private void TakeChannelBind(TimeSpan now, Allocation allocation, in StunMessage request, byte[] key)
    {
        var hasPeer = request.TryGetXorAddress(StunAttributeType.XorPeerAddress, out var peer);
        var hasNumber = request.TryGet(StunAttributeType.ChannelNumber, out var value) && value.Length == 4;
        var code = hasPeer && hasNumber ? Bind(now, allocation, BinaryPrimitives.ReadUInt16BigEndian(value), peer) : StunErrorCode.BadRequest;
        Answer(now, allocation.Client, request, code, key);
    }

    private int Bind(TimeSpan now, Allocation allocation, ushort number, TransportAddress peer)
    {
        var isBound = allocation.TryGetPeer(number, now, out var bound);
        var hasChannel = allocation.TryGetChannel(peer, now, out var other);

        // MUST: a number stays with its peer, and a peer with its number (RFC 8656 section 12.2).
        if (!ChannelFrame.IsNumber(number) || (isBound && bound != peer) || (hasChannel && other != number))
        {
            return StunErrorCode.BadRequest;
        }

        if (ObjectionTo(allocation, peer) is var objection and not 0)
        {
            return objection;
        }

        if ((!isBound && allocation.CountChannels(now) >= options.MaxPeers)
            || !allocation.TryPermit(peer, now, now + options.PermissionLifetime, options.MaxPeers))
        {
            return ServerErrorCode.InsufficientCapacity;
        }

        allocation.Bind(number, peer, now, now + options.ChannelLifetime);
        return 0;
    }

    private int ObjectionTo(Allocation allocation, TransportAddress peer) =>
        peer.IsIPv6 != allocation.Relayed.IsIPv6 ? ServerErrorCode.PeerAddressFamilyMismatch
        : !options.MayReach(peer.ToEndPoint().Address) ? StunErrorCode.Forbidden
        : 0;

    private void Answer(TimeSpan now, FiveTuple client, in StunMessage request, int code, byte[] key)
    {
        if (code != 0)
        {
            Refuse(now, client, request, code, key);
            return;
        }

        var response = Begin(stackalloc byte[StunMessage.MaxLength], StunClass.Success, request);
        Finish(client, request, ref response, key);
    }

    private void Refuse(TimeSpan now, FiveTuple client, in StunMessage request, int code, byte[] key, string? reason = null)
    {
        var response = Begin(stackalloc byte[StunMessage.MaxLength], StunClass.Error, request);
        response.Add(StunAttributeType.ErrorCode, ServerErrorCode.Encode(code, reason));
        if (code is StunErrorCode.Unauthenticated or StunErrorCode.StaleNonce)
        {
            response.Add(StunAttributeType.Realm, _credentials.Realm);
            response.Add(StunAttributeType.Nonce, _credentials.MakeNonce(now));
        }

        _counts = _counts with
        {
            Errors = _counts.Errors + 1,
            Unauthenticated = _counts.Unauthenticated + (code == StunErrorCode.Unauthenticated ? 1 : 0),
            StaleNonces = _counts.StaleNonces + (code == StunErrorCode.StaleNonce ? 1 : 0),
        };
        Finish(client, request, ref response, key);
    }

    private void RefuseUnknown(FiveTuple client, in StunMessage request, StunAttributeType[] missing, byte[] key)
    {
        var response = Begin(stackalloc byte[StunMessage.MaxLength], StunClass.Error, request);
        response.Add(StunAttributeType.ErrorCode, ServerErrorCode.Encode(StunErrorCode.UnknownAttribute, reason: null));
        response.AddUnknownAttributes(missing);
        _counts = _counts with { Errors = _counts.Errors + 1 };
        Finish(client, request, ref response, key);
    }

    private static StunWriter Begin(Span<byte> buffer, StunClass @class, in StunMessage request) => new(buffer, @class, request.Method, request.TransactionId);

    private void Finish(FiveTuple client, in StunMessage request, ref StunWriter response, byte[] key)
    {
        if (key.Length > 0)
        {
            response.AddIntegrity(_fault.HasWrongIntegrity ? [.. key, 0xFF] : key);
        }

        if (request.HasFingerprint)
        {
            response.AddFingerprint();
        }

        ToClient(client, response.Written.ToArray());
    }

    private TimeSpan Lifetime(in StunMessage request)
    {
        var asked = request.TryGetUInt32(StunAttributeType.Lifetime, out var seconds) ? TimeSpan.FromSeconds(seconds) : options.DefaultLifetime;
        return asked < options.DefaultLifetime ? options.DefaultLifetime : asked > options.MaxLifetime ? options.MaxLifetime : asked;
    }

    private TransportAddress Mapped(FiveTuple client) =>
        options.Translation is { } address ? TransportAddress.From(address, client.Client.Port) : client.Client;

    private void Count(StunMethod method) => _counts = method switch
    {
        StunMethod.Binding => _counts with { Bindings = _counts.Bindings + 1 },
        StunMethod.Allocate => _counts with { Allocates = _counts.Allocates + 1 },
        StunMethod.Refresh => _counts with { Refreshes = _counts.Refreshes + 1 },
        StunMethod.CreatePermission => _counts with { CreatePermissions = _counts.CreatePermissions + 1 },
        StunMethod.ChannelBind => _counts with { ChannelBinds = _counts.ChannelBinds + 1 },
        _ => _counts,
    };
}
