namespace Conformance.Network.Turn;

/// <summary>What a server has seen.</summary>
public sealed record TurnCounters
{
    /// <summary>Binding requests answered.</summary>
    public int Bindings { get; set; }

    /// <summary>Allocations made.</summary>
    public int Allocations { get; set; }

    /// <summary>Refreshes that kept an allocation.</summary>
    public int Refreshes { get; set; }

    /// <summary>Permissions made or kept.</summary>
    public int Permissions { get; set; }

    /// <summary>Channels bound or kept.</summary>
    public int Channels { get; set; }

    /// <summary>Error responses.</summary>
    public int Errors { get; set; }

    /// <summary>Datagrams relayed to peers.</summary>
    public int ToPeers { get; set; }

    /// <summary>Datagrams relayed to clients.</summary>
    public int ToClients { get; set; }

    /// <summary>Messages that are neither STUN nor ChannelData, or that nobody may send.</summary>
    public int Dropped { get; set; }
}
