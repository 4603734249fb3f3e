namespace Conformance.WebRtc.Ice.Turn;

/// <summary>The state of a TURN client.</summary>
internal enum TurnState
{
    /// <summary>Nothing has been sent.</summary>
    New,

    /// <summary>An address is being asked for.</summary>
    Allocating,

    /// <summary>There is a relayed address.</summary>
    Allocated,

    /// <summary>There is none, or it is lost.</summary>
    Failed,

    /// <summary>It has been given back.</summary>
    Closed,
}
