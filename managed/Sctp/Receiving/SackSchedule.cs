namespace Conformance.WebRtc.Sctp;

/// <summary>When a SACK is sent: for every second packet with DATA, or after a delay (RFC 9260 section 6.2).</summary>
/// <param name="delay">The delay for a packet that stays alone.</param>
internal sealed class SackSchedule(TimeSpan delay)
{
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
    public void PacketArrived(TimeSpan now, bool isUrgent)
    {
        IsOwed = true;
        if (++_packets >= 2 || isUrgent)
        {
            MakeDue();
        }
        else if (!Delay.IsRunning)
        {
            Delay.Start(now, delay);
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
