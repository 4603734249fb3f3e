namespace Conformance.Network;

/// <summary>What a server has seen.</summary>
public sealed record ServerCounts
{
    /// <summary>Messages from clients, readable or not.</summary>
    public int Messages { get; init; }

    /// <summary>Those that were neither STUN nor ChannelData, or had no sense.</summary>
    public int Malformed { get; init; }

    /// <summary>Those that a fault swallowed.</summary>
    public int Swallowed { get; init; }

    /// <summary>Binding requests.</summary>
    public int Bindings { get; init; }

    /// <summary>Allocate requests.</summary>
    public int Allocates { get; init; }

    /// <summary>Refresh requests.</summary>
    public int Refreshes { get; init; }

    /// <summary>CreatePermission requests.</summary>
    public int CreatePermissions { get; init; }

    /// <summary>ChannelBind requests.</summary>
    public int ChannelBinds { get; init; }

    /// <summary>Error responses.</summary>
    public int Errors { get; init; }

    /// <summary>Of these, requests for credentials or for better ones (401).</summary>
    public int Unauthenticated { get; init; }

    /// <summary>Of these, requests for a newer nonce (438).</summary>
    public int StaleNonces { get; init; }

    /// <summary>Packets of clients that went to peers.</summary>
    public int ToPeers { get; init; }

    /// <summary>Packets of peers that went to clients.</summary>
    public int FromPeers { get; init; }

    /// <summary>Packets in either direction for which there was no permission, channel or allocation.</summary>
    public int NotRelayed { get; init; }

    /// <summary>Allocations at this moment.</summary>
    public int Allocations { get; init; }
}
