namespace Conformance.WebRtc;

/// <summary>What the connection's loop asks of an <see cref="SctpLink"/>.</summary>
internal enum LinkCommandKind
{
    Open,
    Send,
    Close,

    /// <summary>Messages have been handed out: there is room for others.</summary>
    MakeRoom,

    Abort,
}
