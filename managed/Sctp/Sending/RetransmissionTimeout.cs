namespace Conformance.WebRtc.Sctp;

/// <summary>RTO from measured round trips (RFC 9260 section 6.3.1).</summary>
/// <param name="options">RTO.Initial, RTO.Min, RTO.Max.</param>
internal sealed class RetransmissionTimeout(SctpOptions options)
{
    private TimeSpan _variation;

    /// <summary>SRTT; null before the first measurement.</summary>
    public TimeSpan? Smoothed { get; private set; }

    /// <summary>The shortest round trip so far, that of the handshake included; null before there is one.</summary>
    public TimeSpan? Least { get; private set; }

    /// <summary>RTO.</summary>
    public TimeSpan Value { get; private set; } = options.RtoInitial;

    /// <summary>Notes a round trip of the handshake, which counts for <see cref="Least"/> alone.</summary>
    public void Note(TimeSpan roundTrip) => Least = Least < roundTrip ? Least : roundTrip;

    /// <summary>Takes a round trip into account.</summary>
    public void Measure(TimeSpan roundTrip)
    {
        Note(roundTrip);
        if (Smoothed is { } smoothed)
        {
            _variation = (_variation * 0.75) + ((smoothed - roundTrip).Duration() * 0.25);
            Smoothed = (smoothed * 0.875) + (roundTrip * 0.125);
        }
        else
        {
            (Smoothed, _variation) = (roundTrip, roundTrip / 2);
        }

        Value = Clamp(Smoothed.Value + (_variation * 4));
    }

    /// <summary>Doubles it after a timeout, up to RTO.Max (section 6.3.3, E2).</summary>
    public void BackOff() => Value = Clamp(Value * 2);

    private TimeSpan Clamp(TimeSpan value) => value < options.RtoMin ? options.RtoMin : value > options.RtoMax ? options.RtoMax : value;
}
