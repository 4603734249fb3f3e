using System.Net;
using Conformance.Network.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Network;

/// <summary>Relayed addresses without sockets: 198.51.100.1 and counting ports.</summary>
internal sealed class FakeRelayPorts : IRelayPorts
{
    private int _opened;

    /// <summary>How many can be opened yet.</summary>
    public int Left { get; set; } = int.MaxValue;

    public bool Has(bool isIPv6) => !isIPv6;

    public bool TryOpen(TransportAddress near, bool isIPv6, out TransportAddress relayed)
    {
        relayed = TransportAddress.From(IPAddress.Parse("198.51.100.1"), 50000 + _opened++);
        return Left-- > 0;
    }
}
