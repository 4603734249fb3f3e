using Conformance.WebRtc.Stun;

namespace Conformance.Network.Turn;

/// <summary>What a client and its allocation are known by (RFC 8656 section 3.2).</summary>
/// <param name="Transport">The transport.</param>
/// <param name="Client">Where the client sends from.</param>
/// <param name="Server">Where the server took it.</param>
internal readonly record struct FiveTuple(ServerTransport Transport, TransportAddress Client, TransportAddress Server);
