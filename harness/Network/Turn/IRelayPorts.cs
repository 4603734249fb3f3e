using Conformance.WebRtc.Stun;

namespace Conformance.Network.Turn;

/// <summary>Where the protocol gets relayed addresses from.</summary>
internal interface IRelayPorts
{
    /// <summary>True when there are addresses of this family.</summary>
    bool Has(bool isIPv6);

    /// <summary>Opens a port for an allocation; false when there is none left.</summary>
    /// <param name="near">Where the client reached the server: of several addresses, this one is taken.</param>
    /// <param name="isIPv6">The family.</param>
    /// <param name="relayed">The relayed address.</param>
    bool TryOpen(TransportAddress near, bool isIPv6, out TransportAddress relayed);
}
