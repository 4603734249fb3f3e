using Conformance.WebRtc.Stun;

namespace Conformance.Network.Turn;

/// <summary>The attributes that a request must not hold without the server knowing them (RFC 8489 section 6.3.1).</summary>
internal static class KnownAttributes
{
    // The types from here on may be passed over by those who do not know them (RFC 8489 section 14).
    private const ushort FirstOptional = 0x8000;

    // No more are named than a response has room for.
    private const int MostNamed = 16;

    private static readonly HashSet<StunAttributeType> Known =
    [
        StunAttributeType.Username, StunAttributeType.MessageIntegrity, StunAttributeType.Realm, StunAttributeType.Nonce,
        StunAttributeType.ChannelNumber, StunAttributeType.Lifetime, StunAttributeType.XorPeerAddress, StunAttributeType.Data,
        StunAttributeType.RequestedAddressFamily, StunAttributeType.RequestedTransport,
        StunAttributeType.Priority, StunAttributeType.UseCandidate,
    ];

    /// <summary>Those of a request that have to be understood and are not.</summary>
    public static StunAttributeType[] MissingIn(in StunMessage request)
    {
        var missing = new HashSet<StunAttributeType>();
        var attributes = request.Attributes;
        while (attributes.MoveNext() && missing.Count < MostNamed)
        {
            if ((ushort)attributes.Type < FirstOptional && !Known.Contains(attributes.Type))
            {
                missing.Add(attributes.Type);
            }
        }

        return [.. missing];
    }
}
