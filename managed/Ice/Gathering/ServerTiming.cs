namespace Conformance.WebRtc.Ice;

/// <summary>The periods of transactions with STUN and TURN servers (RFC 8489 section 6.2, RFC 8445 section 14).</summary>
internal sealed record ServerTiming
{
    /// <summary>Ta, between two first requests. MUST NOT be below 5 ms (RFC 8445 section 14.2).</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromMilliseconds(5);

    /// <summary>RTO. SHOULD be 500 ms at least.</summary>
    public TimeSpan FirstTimeout { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Rc: how often a request is sent. Deviates from RFC 8489 section 6.2.1, which has 7 as the default, because gathering would end 40 s after
    /// a server has gone; with 5, and what is waited after the last, it ends after 9.5 s.</summary>
    public int Sends { get; init; } = 5;

    /// <summary>How long the last is waited for.</summary>
    public TimeSpan LastTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long to wait after the first, second, ... time that a request is sent.</summary>
    public TimeSpan TimeoutAfter(int sends) => sends < Sends ? FirstTimeout * Math.Pow(2, sends - 1) : LastTimeout;

    /// <summary>How long a transaction takes that is not answered: over a stream, where nothing is sent twice, all at once (RFC 8489
    /// section 6.2.2).</summary>
    public TimeSpan Whole
    {
        get
        {
            var sum = TimeSpan.Zero;
            for (var sends = 1; sends <= Sends; sends++)
            {
                sum += TimeoutAfter(sends);
            }

            return sum;
        }
    }
}
