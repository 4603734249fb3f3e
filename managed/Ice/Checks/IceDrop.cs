namespace Conformance.WebRtc.Ice;

/// <summary>Why a datagram, or a message in it, was dropped.</summary>
internal enum IceDrop
{
    /// <summary>Its first byte is that of no protocol here (RFC 7983), or it is empty.</summary>
    UnknownProtocol,

    /// <summary>It is a broken STUN message.</summary>
    MalformedStun,

    /// <summary>A request of another method, or an indication.</summary>
    OtherStun,

    /// <summary>A request without what a check has: answered 400, 401 or 420.</summary>
    RefusedRequest,

    /// <summary>A request before the remote description, when too many wait for it.</summary>
    EarlyRequest,

    /// <summary>A request on a port that no candidate of the generation is sent from.</summary>
    OtherPort,

    /// <summary>A response to nothing.</summary>
    UnmatchedResponse,

    /// <summary>A response under another password.</summary>
    UnauthenticResponse,

    /// <summary>Data from where no check has come from.</summary>
    UncheckedSource,

    /// <summary>Data that nothing reads yet, when too much waits.</summary>
    EarlyData,

    /// <summary>Came faster than it was handled.</summary>
    QueueFull,

    /// <summary>Data to send, without a pair to send it on.</summary>
    NoPair,
}
