namespace Conformance.WebRtc.Sctp;

/// <summary>The sending side of an association: messages in, DATA and FORWARD TSN out (RFC 9260 sections 6.1 and 7, RFC 3758).</summary>
internal sealed partial class DataSender
{
    // Some receivers keep a map of no more TSNs than 4096.
    private const int MostOutstanding = 4000;
    private readonly SctpOptions _options;
    private readonly SendQueue _queue;
    private readonly RetransmissionTimeout _rto;
    private readonly CongestionControl _congestion;
    private readonly OutstandingChunks _chunks;
    private readonly bool _canAbandon;
    private uint _toldWindow;
    private int _flight;
    private int _lost;
    private int _gapAcknowledged;
    private int _burst;
    private bool _isProbeDue;
    private bool _isFastRetransmitDue;
    private Tsn _firstLost;
    private Tsn? _timed;
    private TimeSpan _timedAt;

    /// <param name="options">Sizes.</param>
    /// <param name="queue">The messages.</param>
    /// <param name="rto">The timeout of the path.</param>
    /// <param name="initial">The first TSN of this side.</param>
    /// <param name="window">a_rwnd of the peer.</param>
    /// <param name="canAbandon">Whether the peer knows FORWARD TSN.</param>
    public DataSender(SctpOptions options, SendQueue queue, RetransmissionTimeout rto, Tsn initial, uint window, bool canAbandon)
    {
        (_options, _queue, _rto, _toldWindow, _canAbandon) = (options, queue, rto, window, canAbandon);
        (_congestion, _chunks) = (new CongestionControl(options), new OutstandingChunks(initial));
        (_forwardPoint, _toldForwardPoint, _firstLost, _burst) = (initial.Previous, initial.Previous, initial, options.MaxBurst);
    }

    /// <summary>T3-rtx.</summary>
    public Timer Timer { get; } = new();

    /// <summary>The last TSN that was given.</summary>
    public Tsn LastTsn => _chunks.Next.Previous;

    /// <summary>True when all that was sent is acknowledged and nothing waits.</summary>
    public bool IsIdle => _chunks.Count == 0 && _queue.IsEmpty;

    /// <summary>True when DATA could go into the next packet.</summary>
    public bool IsReady => _burst > 0 && (_lost > 0 || !_queue.IsEmpty) && _flight < _congestion.Window;

    /// <summary>cwnd.</summary>
    public int CongestionWindow => _congestion.Window;

    /// <summary>Bytes that the peer has room for beyond what is in flight.</summary>
    private long PeerWindow => Math.Max(0, _toldWindow - (long)_flight);

    /// <summary>The application has queued a message: as much as a SACK lets out may go at once.</summary>
    public void Queued() => _burst = _options.MaxBurst;

    /// <summary>Gives up all that is outstanding, without telling the peer.</summary>
    public void Clear()
    {
        Timer.Stop();
        while (_chunks.Count > 0)
        {
            RemoveFirst();
        }
    }

    private void RemoveFirst()
    {
        var message = _chunks[_chunks.First].Message;
        _chunks.RemoveFirst();
        if (--message.Chunks == 0 && (message.IsAbandoned || message.Left == 0))
        {
            _queue.Recycle(message);
        }
    }
}
