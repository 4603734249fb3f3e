namespace Conformance.WebRtc.Sctp;

/// <summary>How much may be in flight (RFC 9260 section 7.2). Bytes are as <see cref="OutstandingChunk.Size"/> counts them.</summary>
internal sealed class CongestionControl
{
    private readonly int _segment;
    private int _partialBytes;
    private Tsn? _recoveryExit;

    /// <param name="options">The size of packets.</param>
    public CongestionControl(SctpOptions options)
    {
        _segment = options.MaxPacketSize - PacketHeader.Size;

        // Section 7.2.1.
        Window = Math.Min(4 * _segment, Math.Max(2 * _segment, 4404));
    }

    /// <summary>cwnd.</summary>
    public int Window { get; private set; }

    /// <summary>ssthresh; without limit until a loss.</summary>
    public int SlowStartThreshold { get; private set; } = int.MaxValue;

    /// <summary>True between a fast retransmission and the acknowledgement of what was outstanding then (section 7.2.4).</summary>
    public bool IsInFastRecovery => _recoveryExit is not null;

    /// <summary>A SACK has come.</summary>
    /// <param name="cumulative">Its cumulative TSN.</param>
    /// <param name="isAdvance">True when that is a new one.</param>
    /// <param name="acknowledged">Bytes that it acknowledges for the first time.</param>
    /// <param name="flightBefore">Bytes in flight before it.</param>
    /// <param name="isAllAcknowledged">True when nothing is outstanding any more.</param>
    public void Acknowledged(Tsn cumulative, bool isAdvance, int acknowledged, int flightBefore, bool isAllAcknowledged)
    {
        if (isAdvance && !IsInFastRecovery)
        {
            Grow(acknowledged, flightBefore);
        }

        if (_recoveryExit is { } exit && cumulative >= exit)
        {
            _recoveryExit = null;
        }

        if (isAllAcknowledged)
        {
            _partialBytes = 0;
        }
    }

    /// <summary>Chunks are lost, as later ones tell (section 7.2.4).</summary>
    /// <param name="highest">The last TSN that is outstanding.</param>
    public void LossSeen(Tsn highest)
    {
        if (!IsInFastRecovery)
        {
            Halve();
            Window = SlowStartThreshold;
            _recoveryExit = highest;
        }
    }

    /// <summary>The retransmission timer has ended (section 7.2.3).</summary>
    public void TimedOut()
    {
        Halve();
        Window = _segment;
        _recoveryExit = null;
    }

    private void Grow(int acknowledged, int flightBefore)
    {
        // MUST: the window grows only when it is in use.
        var isUsed = flightBefore + _segment > Window;
        if (Window <= SlowStartThreshold)
        {
            if (isUsed)
            {
                Window += Math.Min(acknowledged, _segment);
            }

            return;
        }

        _partialBytes += acknowledged;
        if (_partialBytes >= Window && isUsed)
        {
            _partialBytes -= Window;
            Window += _segment;
        }
        else
        {
            _partialBytes = Math.Min(_partialBytes, Window);
        }
    }

    private void Halve()
    {
        SlowStartThreshold = Math.Max(Window / 2, 4 * _segment);
        _partialBytes = 0;
    }
}
