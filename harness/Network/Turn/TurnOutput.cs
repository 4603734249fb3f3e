using Conformance.WebRtc.Stun;

namespace Conformance.Network.Turn;

/// <summary>What the protocol wants done.</summary>
internal abstract record TurnOutput
{
    /// <summary>Bytes for a client.</summary>
    public sealed record ToClient(FiveTuple Client, byte[] Bytes) : TurnOutput;

    /// <summary>A datagram for a peer, from a relayed address.</summary>
    public sealed record ToPeer(TransportAddress Relayed, TransportAddress Peer, byte[] Bytes) : TurnOutput;

    /// <summary>A relayed address is free again.</summary>
    public sealed record Close(TransportAddress Relayed) : TurnOutput;
}
