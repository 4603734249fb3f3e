namespace Conformance.WebRtc.Ice.Turn;

/// <summary>What a datagram of the server was.</summary>
internal enum TurnInput
{
    /// <summary>Nothing of this client's: a response to somebody else's request, or no message of TURN.</summary>
    Other,

    /// <summary>A message for the client.</summary>
    Taken,

    /// <summary>Data of a peer.</summary>
    Data,
}
