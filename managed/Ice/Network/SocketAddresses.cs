using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>Transport addresses as sockets take and give them, without an object for each datagram.</summary>
/// <remarks>sockaddr_in and sockaddr_in6: behind two bytes for the family the port, then the address; with IPv6 the flow between them.</remarks>
internal static class SocketAddresses
{
    private const int Port = 2;
    private const int IPv4Address = 4;
    private const int IPv6Address = 8;

    /// <summary>Reads one.</summary>
    public static TransportAddress Read(SocketAddress source) => Read(source.Buffer.Span, source.Family == AddressFamily.InterNetworkV6);

    /// <summary>Reads one from its bytes.</summary>
    public static TransportAddress Read(ReadOnlySpan<byte> bytes, bool isIPv6)
    {
        var port = BinaryPrimitives.ReadUInt16BigEndian(bytes[Port..]);
        return TransportAddress.Read(isIPv6 ? bytes.Slice(IPv6Address, 16) : bytes.Slice(IPv4Address, 4), port);
    }

    /// <summary>Writes one.</summary>
    /// <param name="destination">An address of the same family.</param>
    /// <param name="address">What is written.</param>
    public static void Write(SocketAddress destination, TransportAddress address)
    {
        var bytes = destination.Buffer.Span;
        BinaryPrimitives.WriteUInt16BigEndian(bytes[Port..], address.Port);
        address.WriteAddress(bytes[(address.IsIPv6 ? IPv6Address : IPv4Address)..]);
    }
}
