namespace Conformance.WebRtc.Stun;

/// <summary>The method of a STUN message (RFC 8489 section 18.2), 12 bits.</summary>
internal enum StunMethod : ushort
{
    /// <summary>Binding: the only one of ICE.</summary>
    Binding = 1,
}
