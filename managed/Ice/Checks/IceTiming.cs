namespace Conformance.WebRtc.Ice;

/// <summary>The periods of checks, nomination and consent.</summary>
internal sealed record IceTiming
{
    /// <summary>Ta, between two new checks. MUST NOT be below 5 ms (RFC 8445 section 14.2).</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromMilliseconds(5);

    /// <summary>RTO of a check. Deviates from RFC 8445 section 14.3, which wants 500 ms at least, because a check that is lost between hosts would cost the
    /// connection half a second; the doubling that follows spares a slow path.</summary>
    public TimeSpan FirstTimeout { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>What the doubling of RTO ends at.</summary>
    public TimeSpan LongestTimeout { get; init; } = TimeSpan.FromMilliseconds(1600);

    /// <summary>Rc: how often a check is sent before it fails.</summary>
    public int Sends { get; init; } = 9;

    /// <summary>How long a controlling agent with a valid pair that is not direct waits for a better one.</summary>
    public TimeSpan NominationPatience { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Between consent checks that are answered, before it is varied by a fifth (RFC 7675 section 5.1).</summary>
    public TimeSpan ConsentInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Between consent checks while none is answered. Deviates from RFC 7675 section 5.1, which keeps the interval, because one lost packet
    /// would look like a lost path.</summary>
    public TimeSpan ConsentRetry { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>After how long without an answer the path counts as disconnected.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>When consent expires after the last answer. MUST be 30 s (RFC 7675 section 5.1).</summary>
    public TimeSpan ConsentLifetime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The PAC timer: as long as one check with all its retransmissions (RFC 8863 section 4).</summary>
    public TimeSpan Patience
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

    /// <summary>How long to wait after the first, second, ... time that a check is sent.</summary>
    public TimeSpan TimeoutAfter(int sends)
    {
        var timeout = FirstTimeout * Math.Pow(2, sends - 1);
        return timeout < LongestTimeout ? timeout : LongestTimeout;
    }
}
