using Conformance.WebRtc.Stun;

namespace Conformance.Network.Turn;

/// <summary>A client: where it sends from, over which connection.</summary>
/// <param name="Address">Its address as the server sees it.</param>
/// <param name="Connection">The number of its TCP or TLS connection; 0 for UDP.</param>
internal readonly record struct ClientId(TransportAddress Address, int Connection);
