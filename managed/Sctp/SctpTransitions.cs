using System.Collections.Frozen;

namespace Conformance.WebRtc.Sctp;

/// <summary>Which state may follow which (RFC 9260 section 4). From each of them an association can end.</summary>
internal static class SctpTransitions
{
    private static readonly FrozenSet<(SctpState From, SctpState To)> Table = new[]
    {
        (SctpState.Closed, SctpState.CookieWait),
        (SctpState.Closed, SctpState.Established),
        (SctpState.CookieWait, SctpState.CookieEchoed),
        (SctpState.CookieWait, SctpState.Established),
        (SctpState.CookieEchoed, SctpState.CookieWait),
        (SctpState.CookieEchoed, SctpState.Established),
        (SctpState.Established, SctpState.ShutdownPending),
        (SctpState.Established, SctpState.ShutdownReceived),
        (SctpState.ShutdownPending, SctpState.ShutdownSent),
        (SctpState.ShutdownPending, SctpState.ShutdownReceived),
        (SctpState.ShutdownSent, SctpState.ShutdownAckSent),
        (SctpState.ShutdownReceived, SctpState.ShutdownAckSent),
    }.ToFrozenSet();

    public static bool IsAllowed(SctpState from, SctpState to) => Table.Contains((from, to)) || (to == SctpState.Ended && from != SctpState.Ended);
}
