namespace Conformance.WebRtc.Ice;

/// <summary>What became of a candidate of the other side: whether it will be checked, or why not.</summary>
internal enum RemoteCandidateUse
{
    /// <summary>It will be checked.</summary>
    Checked,

    /// <summary>The generation has it already.</summary>
    Duplicate,

    /// <summary>It is for RTCP alone, and RTCP is multiplexed.</summary>
    OtherComponent,

    /// <summary>Its transport is not UDP: TCP (RFC 6544) or one to come.</summary>
    OtherTransport,

    /// <summary>Its type is none of RFC 8445. MUST be ignored (RFC 8839 section 5.1).</summary>
    UnknownType,

    /// <summary>Its address is a name, which is resolved where it is one of mDNS. A peer that hides behind another is found by its own checks.</summary>
    Name,

    /// <summary>Its name of mDNS could not be resolved.</summary>
    Unresolved,

    /// <summary>Connections to it are administratively prohibited (<c>webrtc#dfn-administratively-prohibited</c>).</summary>
    Prohibited,
}
