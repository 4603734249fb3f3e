using System.Collections.Immutable;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Conformance.Network;

/// <summary>The addresses of this machine.</summary>
internal static class LocalAddresses
{
    private static readonly Lazy<ImmutableHashSet<IPAddress>> Own = new(() =>
        [.. NetworkInterface.GetAllNetworkInterfaces().SelectMany(i => i.GetIPProperties().UnicastAddresses).Select(a => a.Address)]);

    /// <summary>True for loopback and for what an interface has.</summary>
    public static bool Contains(IPAddress address) => IPAddress.IsLoopback(address) || Own.Value.Contains(address);

    /// <summary>An address of the family that other sockets of this machine reach: an interface's where there is one, for Firefox pairs no candidate of
    /// loopback with others.</summary>
    public static IPAddress Reachable(AddressFamily family) =>
        Own.Value.Where(a => a.AddressFamily == family && !IPAddress.IsLoopback(a) && a is { IsIPv6LinkLocal: false, IsIPv6Multicast: false })
            .OrderBy(a => a.ToString(), StringComparer.Ordinal).FirstOrDefault()
        ?? (family == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Loopback : IPAddress.Loopback);
}
