namespace Conformance.WebRtc.Sctp;

/// <summary>
/// When a SACK is sent: for every second packet with DATA, or after a delay (RFC 9260 section 6.2). Packets that have come together are told of
/// together, as many as one SACK may let the peer send again (Max.Burst): more SACKs make it no faster, and are work for it.
/// </summary>
/// <param name="delay">The delay for a packet that stays alone.</param>
internal sealed class SackSchedule(TimeSpan delay)
{
    private const int Packets = 2;
    private const int PacketsTogether = 4;
    private int _packets;

    /// <summary>Ends when the delay does.</summary>
    public Timer Delay { get; } = new();

    /// <summary>True when there is something that no SACK has told of.</summary>
    public bool IsOwed { get; private set; }

    /// <summary>True when it must not wait.</summary>
    public bool IsDue { get; private set; }

    /// <summary>A packet with DATA has arrived.</summary>
    /// <param name="now">The time.</param>
    /// <param name="isUrgent">It leaves a gap, came again, or asks for a SACK.</param>
    /// <param name="isMoreThere">Others have come together with it: <see cref="BatchEnded"/> follows.</param>
    public void PacketArrived(TimeSpan now, bool isUrgent, bool isMoreThere)
    {
        IsOwed = true;
        if (++_packets >= (isMoreThere ? PacketsTogether : Packets) || isUrgent)
        {
            MakeDue();
        }
        else if (!Delay.IsRunning)
        {
            Delay.Start(now, delay);
        }
    }

    /// <summary>No more has come together with the last packet.</summary>
    public void BatchEnded()
    {
        if (_packets >= Packets)
        {
            MakeDue();
        }
    }

    public void MakeDue()
    {
        IsOwed = IsDue = true;
        Delay.Stop();
    }

    public void Sent()
    {
        (IsOwed, IsDue, _packets) = (false, false, 0);
        Delay.Stop();
    }
}
