using System.Text;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Network;

/// <summary>A response of a server, read.</summary>
/// <param name="IsSuccess">Success or error.</param>
/// <param name="Code">The error code, 0 for a success.</param>
/// <param name="Reason">Its reason phrase.</param>
/// <param name="Relayed">XOR-RELAYED-ADDRESS.</param>
/// <param name="Mapped">XOR-MAPPED-ADDRESS.</param>
/// <param name="Lifetime">LIFETIME.</param>
/// <param name="Realm">REALM.</param>
/// <param name="Nonce">NONCE.</param>
/// <param name="IsAuthentic">Whether it is signed under the client's key.</param>
internal sealed record ServerResponse(
    bool IsSuccess, int Code, string Reason, TransportAddress Relayed, TransportAddress Mapped, uint Lifetime, string Realm, byte[] Nonce, bool IsAuthentic)
{
    public static ServerResponse Read(ReadOnlySpan<byte> bytes, TransactionId id, byte[] key)
    {
        Assert.That(StunMessage.TryParse(bytes, out var message), Is.True, "a response is a STUN message");
        Assert.That(message.TransactionId, Is.EqualTo(id), "a response has the transaction of its request");
        message.TryGetErrorCode(out var code);
        message.TryGetXorAddress(StunAttributeType.XorRelayedAddress, out var relayed);
        message.TryGetMappedAddress(out var mapped);
        message.TryGetUInt32(StunAttributeType.Lifetime, out var lifetime);
        var reason = message.TryGet(StunAttributeType.ErrorCode, out var error) ? Encoding.UTF8.GetString(error[4..]) : "";
        var realm = message.TryGet(StunAttributeType.Realm, out var r) ? Encoding.UTF8.GetString(r) : "";
        var nonce = message.TryGet(StunAttributeType.Nonce, out var n) ? n.ToArray() : [];
        return new(message.Class == StunClass.Success, code, reason, relayed, mapped, lifetime, realm, nonce, message.IsAuthentic(key));
    }
}
