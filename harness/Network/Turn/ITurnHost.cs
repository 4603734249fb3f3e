using Conformance.WebRtc.Stun;

namespace Conformance.Network.Turn;

/// <summary>What a server sends through, and has its relayed addresses from.</summary>
internal interface ITurnHost
{
    /// <summary>Sends a message to a client.</summary>
    void SendToClient(ClientId client, ReadOnlySpan<byte> message);

    /// <summary>Opens the relayed address of an allocation; false when there is none.</summary>
    bool TryOpen(TurnAllocation allocation, bool isIPv6, out TransportAddress relayed);

    /// <summary>Sends data from the relayed address.</summary>
    void SendToPeer(TurnAllocation allocation, TransportAddress peer, ReadOnlySpan<byte> data);

    /// <summary>Closes the relayed address.</summary>
    void Close(TurnAllocation allocation);
}
