using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Conformance.WebRtc.Ice;

/// <summary>Which addresses of the machine become host candidates (RFC 8445 section 5.1.1.1), and in which order of preference.</summary>
internal static class HostAddresses
{
    /// <summary>The addresses to bind, the preferred one first.</summary>
    public static ImmutableArray<IPAddress> Select(IEnumerable<NetworkAddress> addresses, RTCTransportOptions options)
    {
        var usable = addresses
            .Where(a => IsUsable(a.Address) && (options.Interfaces is not { } allows || allows(a.Interface, a.Address)))
            .Select(a => a.Address)
            .Distinct()
            .ToLookup(IPAddress.IsLoopback);
        var ordered = Interleave(usable[false]);

        // MUST: no loopback address among the candidates. Deviates where there is nothing else, because peers on one machine would not reach each
        // other.
        return ordered.IsEmpty || options.IncludeLoopback ? ordered.AddRange(Interleave(usable[true])) : ordered;
    }

    // MUST: no link-local IPv6 address beside one that prevents tracking, and SHOULD NOT: IPv4-mapped, IPv4-compatible and site-local ones.
    private static bool IsUsable(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !address.Equals(IPAddress.Any),
        AddressFamily.InterNetworkV6 =>
            !address.IsIPv6LinkLocal && !address.IsIPv6SiteLocal && !address.IsIPv6Multicast && !address.IsIPv4MappedToIPv6 && !IsIPv4Compatible(address),
        _ => false,
    };

    // ::/96, apart from the loopback address.
    private static bool IsIPv4Compatible(IPAddress address) =>
        !IPAddress.IsLoopback(address) && address.GetAddressBytes().AsSpan(0, 12).IndexOfAnyExcept((byte)0) < 0;

    // RFC 8421 section 4: the families alternate, so that a broken one costs few checks before the other has its turn; IPv6 first.
    private static ImmutableArray<IPAddress> Interleave(IEnumerable<IPAddress> addresses)
    {
        var families = addresses.ToLookup(a => a.AddressFamily);
        return
        [
            .. Ranked(families[AddressFamily.InterNetworkV6], 0)
                .Concat(Ranked(families[AddressFamily.InterNetwork], 1))
                .OrderBy(a => a.Rank)
                .Select(a => a.Address),
        ];

        static IEnumerable<(int Rank, IPAddress Address)> Ranked(IEnumerable<IPAddress> family, int offset) =>
            family.Select((a, i) => ((2 * i) + offset, a));
    }
}
