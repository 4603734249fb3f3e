namespace Conformance.WebRtc.Stun;

/// <summary>The method of a STUN message, 12 bits (RFC 8489 section 18.2, RFC 8656 section 17).</summary>
internal enum StunMethod : ushort
{
    /// <summary>Binding: the only one of ICE.</summary>
    Binding = 1,

    /// <summary>Allocate: asks for a relayed address.</summary>
    Allocate = 3,

    /// <summary>Refresh: keeps an allocation, or ends it.</summary>
    Refresh = 4,

    /// <summary>Send: an indication with data for a peer.</summary>
    Send = 6,

    /// <summary>Data: an indication with data of a peer.</summary>
    Data = 7,

    /// <summary>CreatePermission: lets data of a peer's address through.</summary>
    CreatePermission = 8,

    /// <summary>ChannelBind: a number for a peer.</summary>
    ChannelBind = 9,
}
