using System.Net;

namespace Conformance.WebRtc.Ice;

/// <summary>An address of this machine.</summary>
/// <param name="Interface">The name of the interface that has it: <c>eth0</c>.</param>
/// <param name="Address">The address, IPv4 or IPv6.</param>
internal sealed record NetworkAddress(string Interface, IPAddress Address);
