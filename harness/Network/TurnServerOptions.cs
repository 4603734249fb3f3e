using System.Collections.Immutable;
using System.Net;

namespace Conformance.Network;

/// <summary>What a server listens on, whom it serves, and for how long.</summary>
public sealed record TurnServerOptions
{
    /// <summary>The addresses that it listens on, each with a port of the system's choice.</summary>
    public ImmutableArray<IPAddress> Addresses { get; init; } = [IPAddress.Loopback];

    /// <summary>How clients may reach it.</summary>
    public ImmutableArray<ServerTransport> Transports { get; init; } = [ServerTransport.Udp];

    /// <summary>Where relayed addresses may be; null for where the client reached the server, or else the first of <see cref="Addresses"/> of the family.</summary>
    public ImmutableArray<IPAddress>? RelayAddresses { get; init; }

    /// <summary>Which peers may be reached; others are refused with 403 (RFC 8656 section 10.2). Those of this machine: nothing leaves it.</summary>
    public Func<IPAddress, bool> MayReach { get; init; } = LocalAddresses.Contains;

    /// <summary>The realm of the long-term credentials (RFC 8489 section 9.2).</summary>
    public string Realm { get; init; } = "conformance.test";

    /// <summary>Passwords by user name.</summary>
    public ImmutableDictionary<string, string> Users { get; init; } = ImmutableDictionary<string, string>.Empty.Add("user", "secret");

    /// <summary>
    /// The address that Binding and Allocate say the client has; null for the one that the server sees. With it clients find themselves behind a
    /// translator, without which a server-reflexive candidate is the host candidate once more and is dropped (RFC 8445 section 5.1.3).
    /// </summary>
    public IPAddress? Translation { get; init; }

    /// <summary>The lifetime of an allocation for which the client asks none (RFC 8656 section 7.2).</summary>
    public TimeSpan DefaultLifetime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The longest one.</summary>
    public TimeSpan MaxLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The lifetime of a permission (RFC 8656 section 9).</summary>
    public TimeSpan PermissionLifetime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The lifetime of a channel (RFC 8656 section 12).</summary>
    public TimeSpan ChannelLifetime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The lifetime of a nonce.</summary>
    public TimeSpan NonceLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The most allocations of one user; one more is answered with 486.</summary>
    public int MaxAllocationsOfUser { get; init; } = 256;

    /// <summary>The most allocations of all; one more is answered with 508.</summary>
    public int MaxAllocations { get; init; } = 512;

    /// <summary>The most permissions, and the most channels, of one allocation; one more is answered with 508.</summary>
    public int MaxPeers { get; init; } = 64;

    /// <summary>The most connections over TCP and TLS at once; one more is closed.</summary>
    public int MaxConnections { get; init; } = 512;

    /// <summary>The clock of all lifetimes.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
