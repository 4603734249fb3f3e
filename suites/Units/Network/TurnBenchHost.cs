using System.Net;
using Conformance.Network.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Network;

/// <summary>What a server in a test sends through: keeps everything.</summary>
internal sealed class TurnBenchHost : ITurnHost
{
    public static readonly TransportAddress Relayed = TransportAddress.From(IPEndPoint.Parse("127.0.0.1:50000"));

    public List<(ClientId Client, byte[] Message)> ToClients { get; } = [];

    public List<(TransportAddress Peer, byte[] Data)> ToPeers { get; } = [];

    public List<TurnAllocation> Open { get; } = [];

    public bool HasAddresses { get; set; } = true;

    public void SendToClient(ClientId client, ReadOnlySpan<byte> message) => ToClients.Add((client, message.ToArray()));

    public bool TryOpen(TurnAllocation allocation, bool isIPv6, out TransportAddress relayed)
    {
        relayed = Relayed;
        if (HasAddresses)
        {
            Open.Add(allocation);
        }

        return HasAddresses;
    }

    public void SendToPeer(TurnAllocation allocation, TransportAddress peer, ReadOnlySpan<byte> data) => ToPeers.Add((peer, data.ToArray()));

    public void Close(TurnAllocation allocation) => Open.Remove(allocation);
}
