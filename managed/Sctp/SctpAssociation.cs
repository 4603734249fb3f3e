namespace Conformance.WebRtc.Sctp;

/// <summary>
/// An SCTP association over one path (RFC 9260), as data channels use it (RFC 8831): with partial reliability (RFC 3758) and reset of streams (RFC 6525).
/// It has no socket, clock or thread. After each input the caller takes what there is to transmit and to tell, and looks when the next timeout is:
/// <see cref="TryGetTransmit"/>, <see cref="TryTakeEvent"/>, <see cref="NextTimeout"/>.
/// </summary>
/// <remarks>
/// Times are on any clock that does not go back. Not for several threads. Taking messages can open the window of the peer, so there may be
/// something to transmit after it.
/// </remarks>
internal sealed partial class SctpAssociation
{
    private readonly SctpOptions _options;
    private readonly SctpEvents _events = new();
    private readonly SendQueue _queue;
    private readonly RetransmissionTimeout _rto;
    private readonly Heartbeat _heartbeat;
    private uint _localTag;
    private Tsn _localInitialTsn;
    private PeerParameters _peer;
    private DataSender? _sender;
    private DataReceiver? _receiver;
    private OutgoingReset? _outgoingReset;
    private IncomingReset? _incomingReset;
    private int _errors;

    /// <param name="options">What it is made with.</param>
    public SctpAssociation(SctpOptions options)
    {
        _options = options;
        _queue = new SendQueue(_events);
        _rto = new RetransmissionTimeout(options);
        _heartbeat = new Heartbeat(options, _rto);
    }

    public SctpState State { get; private set; }

    public SctpCounters Counters { get; } = new();

    /// <summary>The smoothed round trip; null before one is measured.</summary>
    public TimeSpan? RoundTrip => _rto.Smoothed;

    /// <summary>cwnd in bytes; 0 before it is established.</summary>
    public int CongestionWindow => _sender?.CongestionWindow ?? 0;

    /// <summary>Payload bytes of whole messages that wait to be taken, and those that are held.</summary>
    public int UnreadBytes => _events.UnreadBytes;

    /// <summary>True from the establishment on, until it has ended.</summary>
    private bool IsAssociated => State is >= SctpState.Established and < SctpState.Ended;

    /// <summary>Takes the next thing that is told.</summary>
    public bool TryTakeEvent(out SctpEvent told)
    {
        if (!_events.TryTake(out told))
        {
            return false;
        }

        if (told.Kind == SctpEventKind.Message && IsAssociated)
        {
            _receiver!.RoomMade();
        }

        return true;
    }

    /// <summary>Bytes of messages that were taken still wait for their reader: the window counts them until <see cref="Release"/>.</summary>
    public void Hold(int bytes) => _events.HeldBytes += bytes;

    /// <summary>Bytes that were held have been read. There may be something to transmit after it.</summary>
    public void Release(int bytes)
    {
        _events.HeldBytes -= bytes;
        if (IsAssociated)
        {
            _receiver!.RoomMade();
        }
    }

    /// <summary>The only place that sets the state.</summary>
    private void Become(SctpState state, string cause)
    {
        if (!SctpTransitions.IsAllowed(State, state))
        {
            throw new InvalidOperationException($"{State} -> {state} ({cause}) is no transition of RFC 9260 section 4");
        }

        var transition = new SctpTransition(State, state, cause);
        State = state;
        _options.Trace?.Invoke(transition);
    }

    /// <summary>Ends it for good.</summary>
    /// <param name="error">Why; null when it ends in order.</param>
    /// <param name="cause">What has led to it, for the trace.</param>
    private void End(SctpError? error, string cause)
    {
        Become(SctpState.Ended, cause);
        _initTimer.Stop();
        _shutdownTimer.Stop();
        _shutdownGuard.Stop();
        _heartbeat.Timer.Stop();
        _control.Clear();
        _sender?.Clear();
        _receiver?.Clear();
        _events.Add(new SctpEvent { Kind = error is null ? SctpEventKind.Closed : SctpEventKind.Failed, Error = error });
    }

    /// <summary>Tells the peer with an ABORT, then ends.</summary>
    private void AbortWith(SctpError error, ReadOnlySpan<byte> causes)
    {
        if (_peer.Tag != 0)
        {
            Reply(_peer.Tag, new ErrorChunk { IsAbort = true, Causes = causes });
        }

        End(error, error.Message);
    }

    private void AbortWith(ErrorCauseCode code, string message)
    {
        AbortWith(new SctpError(code, message, IsFromPeer: false), ErrorCause.Encode(code, []));
    }

    /// <summary>An error of the path: too many in a row end the association (section 8.1).</summary>
    private void CountError(string what)
    {
        if (++_errors > _options.MaxRetransmissions)
        {
            AbortWith(
                new SctpError(null, $"{_errors} times in a row {what}; at most {_options.MaxRetransmissions} are borne (RFC 9260 section 8.1)", IsFromPeer: false),
                ErrorCause.Encode(ErrorCauseCode.UserInitiatedAbort, "peer unreachable"u8));
        }
    }
}
