namespace Conformance.WebRtc.Ice;

/// <summary>The consent to send on the selected pair (RFC 7675), and whether its path is alive.</summary>
internal sealed class Consent
{
    private readonly IceTiming _timing;
    private readonly Random _random;
    private TimeSpan? _unansweredSince;
    private TimeSpan _expires;

    /// <param name="now">When consent was given: by the answer that made the pair valid.</param>
    /// <param name="timing">The periods.</param>
    /// <param name="random">Varies them.</param>
    public Consent(TimeSpan now, IceTiming timing, Random random)
    {
        (_timing, _random) = (timing, random);
        Answered(now);
    }

    /// <summary>When the next check is to be sent.</summary>
    public TimeSpan Due { get; private set; }

    /// <summary>When something changes without an input.</summary>
    public TimeSpan NextTimeout => Due < _expires ? Due : _expires;

    /// <summary>True when the path has not answered for a while.</summary>
    public bool IsSilent(TimeSpan now) => now - _unansweredSince >= _timing.Silence;

    /// <summary>True when nothing may be sent any more.</summary>
    public bool IsExpired(TimeSpan now) => now >= _expires;

    /// <summary>A check has been sent.</summary>
    public void Sent(TimeSpan now)
    {
        _unansweredSince ??= now;
        Due = now + _timing.ConsentRetry;
    }

    /// <summary>An authentic answer has come.</summary>
    public void Answered(TimeSpan now)
    {
        _unansweredSince = null;
        _expires = now + _timing.ConsentLifetime;

        // MUST: 0.8 to 1.2 times the interval, so that checks do not fall into step (section 5.1).
        Due = now + (_timing.ConsentInterval * (0.8 + (0.4 * _random.NextDouble())));
    }
}
