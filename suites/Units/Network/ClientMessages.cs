using System.Net;
using System.Text;
using Conformance.Network.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Network;

/// <summary>Makes the messages of a client with long-term credentials.</summary>
internal sealed class ClientMessages
{
    /// <summary>Adds attributes to a message.</summary>
    public delegate void Attributes(ref StunWriter writer);

    public string Username { get; set; } = "user";

    public string Password { get; set; } = "secret";

    public string Realm { get; set; } = "conformance.test";

    public byte[] Nonce { get; set; } = [];

    public byte[] Key => Credentials.MakeKey(Username, Realm, Password);

    /// <summary>A request, signed once there is a nonce.</summary>
    public byte[] Request(StunMethod method, TransactionId id, Attributes? add = null)
    {
        var writer = new StunWriter(new byte[StunMessage.MaxLength], StunClass.Request, method, id);
        add?.Invoke(ref writer);
        if (Nonce.Length > 0)
        {
            writer.Add(StunAttributeType.Username, Encoding.UTF8.GetBytes(Username));
            writer.Add(StunAttributeType.Realm, Encoding.UTF8.GetBytes(Realm));
            writer.Add(StunAttributeType.Nonce, Nonce);
            writer.AddIntegrity(Key);
        }

        writer.AddFingerprint();
        return writer.Written.ToArray();
    }

    /// <summary>A Send indication.</summary>
    public static byte[] Send(string peer, params byte[] data)
    {
        var writer = new StunWriter(new byte[StunMessage.MaxLength], StunClass.Indication, StunMethod.Send, TransactionId.Create());
        writer.AddXorAddress(StunAttributeType.XorPeerAddress, Address(peer));
        writer.Add(StunAttributeType.Data, data);
        return writer.Written.ToArray();
    }

    /// <summary>REQUESTED-TRANSPORT of UDP, and what else is asked.</summary>
    public static Attributes Allocate(uint? lifetime = null, byte transport = 17, byte? family = null) => (ref StunWriter writer) =>
    {
        writer.Add(StunAttributeType.RequestedTransport, (uint)transport << 24);
        if (lifetime is { } seconds)
        {
            writer.Add(StunAttributeType.Lifetime, seconds);
        }

        if (family is { } wanted)
        {
            writer.Add(StunAttributeType.RequestedAddressFamily, (uint)wanted << 24);
        }
    };

    public static Attributes Peers(params string[] peers) => (ref StunWriter writer) =>
    {
        foreach (var peer in peers)
        {
            writer.AddXorAddress(StunAttributeType.XorPeerAddress, Address(peer));
        }
    };

    public static Attributes Bind(ushort number, string peer) => (ref StunWriter writer) =>
    {
        writer.Add(StunAttributeType.ChannelNumber, (uint)number << 16);
        writer.AddXorAddress(StunAttributeType.XorPeerAddress, Address(peer));
    };

    public static Attributes Lifetime(uint seconds) => (ref StunWriter writer) => writer.Add(StunAttributeType.Lifetime, seconds);

    public static TransportAddress Address(string text) => TransportAddress.From(IPEndPoint.Parse(text));
}
