using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Conformance.WebRtc.Stun;

/// <summary>An IP address and a port (RFC 8489 section 4), as a value: keys of the packet path are compared and hashed without an object.</summary>
/// <param name="Address">The address as a number; for IPv4 the low 32 bits.</param>
/// <param name="Port">The port.</param>
/// <param name="IsIPv6">The family.</param>
internal readonly record struct TransportAddress(UInt128 Address, ushort Port, bool IsIPv6)
{
    /// <summary>The length of the address in bytes, 4 or 16.</summary>
    public int AddressLength => IsIPv6 ? 16 : 4;

    /// <summary>The address and the port of an end point. Its zone is dropped: link-local addresses are not used.</summary>
    public static TransportAddress From(IPEndPoint endPoint) => From(endPoint.Address, endPoint.Port);

    /// <summary>An address and a port.</summary>
    public static TransportAddress From(IPAddress address, int port)
    {
        Span<byte> bytes = stackalloc byte[16];
        return address.TryWriteBytes(bytes, out var length)
            ? Read(bytes[..length], (ushort)port)
            : throw new ArgumentException($"an address of {address.AddressFamily} has neither 4 nor 16 bytes", nameof(address));
    }

    /// <summary>Reads 4 or 16 bytes in network order.</summary>
    public static TransportAddress Read(ReadOnlySpan<byte> address, ushort port) => address.Length == 4
        ? new TransportAddress(BinaryPrimitives.ReadUInt32BigEndian(address), port, IsIPv6: false)
        : new TransportAddress(BinaryPrimitives.ReadUInt128BigEndian(address), port, IsIPv6: true);

    /// <summary>Writes the address, 4 or 16 bytes in network order.</summary>
    public void WriteAddress(Span<byte> destination)
    {
        if (IsIPv6)
        {
            BinaryPrimitives.WriteUInt128BigEndian(destination, Address);
        }
        else
        {
            BinaryPrimitives.WriteUInt32BigEndian(destination, (uint)Address);
        }
    }

    /// <summary>The same as an object.</summary>
    public IPEndPoint ToEndPoint()
    {
        Span<byte> bytes = stackalloc byte[AddressLength];
        WriteAddress(bytes);
        return new IPEndPoint(new IPAddress(bytes), Port);
    }

    /// <summary>The family.</summary>
    public AddressFamily Family => IsIPv6 ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork;

    /// <summary><c>192.0.2.1:5000</c>, <c>[2001:db8::1]:5000</c>.</summary>
    public override string ToString() => ToEndPoint().ToString();
}
