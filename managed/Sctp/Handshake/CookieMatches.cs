namespace Conformance.WebRtc.Sctp;

/// <summary>Compares the tags in a cookie with those of the association (RFC 9260 section 5.2.4, table 12).</summary>
internal static class CookieMatches
{
    /// <param name="cookie">The cookie.</param>
    /// <param name="localTag">The tag of this side.</param>
    /// <param name="peerTag">The tag of the peer; 0 when it is not known yet.</param>
    public static CookieMatch Of(in StateCookie cookie, uint localTag, uint peerTag)
    {
        var isLocal = cookie.LocalTag == localTag;
        var isPeer = cookie.Peer.Tag == peerTag;
        var hasTies = cookie.LocalTieTag != 0 || cookie.PeerTieTag != 0;
        return (isLocal, isPeer) switch
        {
            (true, true) => CookieMatch.Same,
            (true, false) => CookieMatch.Collision,
            (false, true) when !hasTies => CookieMatch.Late,
            (false, false) when cookie.LocalTieTag == localTag && cookie.PeerTieTag == peerTag => CookieMatch.Restart,
            _ => CookieMatch.Foreign,
        };
    }
}
