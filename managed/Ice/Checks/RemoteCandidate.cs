using Conformance.WebRtc.Sdp;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>A candidate of the other side: told by signaling, or found because a check came from it.</summary>
internal sealed class RemoteCandidate
{
    /// <summary>One that signaling has told.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="attribute">What was told.</param>
    public RemoteCandidate(TransportAddress address, CandidateAttribute attribute)
    {
        Address = address;
        Learn(attribute);
    }

    /// <summary>A peer-reflexive one (RFC 8445 section 7.3.1.3).</summary>
    /// <param name="address">Where the check came from.</param>
    /// <param name="priority">Its PRIORITY.</param>
    /// <param name="foundation">Other than those of all other remote candidates.</param>
    public RemoteCandidate(TransportAddress address, uint priority, string foundation)
        : this(address, new CandidateAttribute(
            foundation, 1, "udp", priority, address.ToEndPoint().Address.ToString(), address.Port, W3CName.Of(RTCIceCandidateType.Prflx), null, null, null, null))
    {
    }

    /// <summary>Its address.</summary>
    public TransportAddress Address { get; }

    /// <summary>Its priority.</summary>
    public uint Priority => Attribute.Priority;

    /// <summary>Its type.</summary>
    public RTCIceCandidateType Type { get; private set; }

    /// <summary>All there is to say of it.</summary>
    public CandidateAttribute Attribute { get; private set; }

    /// <summary>Signaling tells of it after a check has found it: what was told counts.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(Attribute))]
    public void Learn(CandidateAttribute attribute)
    {
        Attribute = attribute;
        Type = W3CName.TryParse<RTCIceCandidateType>(attribute.Type.ToLowerInvariant(), out var type) ? type : RTCIceCandidateType.Host;
    }
}
