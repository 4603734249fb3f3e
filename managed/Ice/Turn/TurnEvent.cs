using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice.Turn;

/// <summary>What a TURN client tells.</summary>
internal abstract record TurnEvent
{
    /// <summary>There is a relayed address.</summary>
    /// <param name="Relayed">The address.</param>
    /// <param name="Mapped">What the server sees of this side.</param>
    internal sealed record Allocated(TransportAddress Relayed, TransportAddress Mapped) : TurnEvent;

    /// <summary>Another server is to be asked (RFC 8489 section 10).</summary>
    internal sealed record Redirected(TransportAddress Alternate, string Reason) : TurnEvent;

    /// <summary>The server refuses an address.</summary>
    /// <param name="Code">The STUN error code.</param>
    /// <param name="Reason">Its reason phrase.</param>
    internal sealed record Refused(int Code, string Reason) : TurnEvent;

    /// <summary>The server does not answer, or says nothing that can be used.</summary>
    internal sealed record NotReached(string Reason) : TurnEvent;

    /// <summary>The address is there no longer.</summary>
    internal sealed record Lost(string Reason) : TurnEvent;
}
