namespace Conformance.WebRtc.Ice;

internal sealed partial class IceAgent
{
    private readonly Queue<IceEvent> _events = new();
    private AgentRole? _role;
    private CandidatePair? _selected;

    /// <summary>The state as last told.</summary>
    public RTCIceTransportState State { get; private set; } = RTCIceTransportState.New;

    /// <summary>The role.</summary>
    public AgentRole Role => _role ??= new AgentRole(_events);

    /// <summary>Ends an input: does what is due, tells what has changed, and says when to be called.</summary>
    private void Settle(TimeSpan now, string cause)
    {
        _session?.Advance(now);
        _before?.Advance(now);
        if (_session?.Selected is not null && _before?.Selected is not null)
        {
            // The old pair is no longer kept alive, but what is still on its way is taken.
            _before.Retire(now);
        }

        TellChange(now, cause);
        var next = Earlier(_session?.NextTimeout, _before?.NextTimeout);
        _nextTimeout = State == RTCIceTransportState.Failed ? next : Earlier(next, _session?.DeadlineAfter(now));
    }

    private void TellChange(TimeSpan now, string cause)
    {
        // Failed is "a terminal state until ICE is restarted".
        if (State == RTCIceTransportState.Failed && !_isRestarted)
        {
            return;
        }

        _isRestarted = false;
        var selecting = _session?.Selected is not null ? _session : _before?.Selected is not null ? _before : null;
        var state = TransportStateDerivation.Derive(FactsOf(selecting, now));
        var pair = selecting?.Selected;

        // The draft lets a transport complete at once only where the last check brings the pair; here the others are given up because it is there.
        if (state == RTCIceTransportState.Completed && State is not (RTCIceTransportState.Completed or RTCIceTransportState.Connected))
        {
            Change(State == RTCIceTransportState.Disconnected && pair == _selected ? state : RTCIceTransportState.Connected, selecting, cause);
        }

        Change(state, selecting, cause);
        if (state == RTCIceTransportState.Completed)
        {
            selecting!.WasCompleted = true;
        }
        else if (state == RTCIceTransportState.Failed)
        {
            _session!.End("failed");
        }
    }

    private TransportFacts FactsOf(CheckSession? selecting, TimeSpan now) => new()
    {
        HasCredentials = _session is not null,

        // A restart begins to check at once (webrtc#rtcicetransportstate), though no candidate of the new generation has come yet.
        HasRemoteCandidate = _session?.HasRemoteCandidate == true || State != RTCIceTransportState.New,
        HasLocalCandidate = _session is { } s && _locals[s.LocalUfrag].Candidates.Count > 0,
        HasEnded = _session is { } e && _locals[e.LocalUfrag].HasEnded && RemoteCandidates.HasEnded(e.RemoteUfrag),
        HasPair = _session?.Pairs.Count > 0,
        IsChecking = _session?.IsChecking(now) == true,
        IsSelected = selecting is not null,
        IsSelectedBefore = selecting is not null && selecting == _before,
        IsSilent = selecting?.IsSilent(now) == true,
        WasCompleted = selecting?.WasCompleted == true,
        IsPatienceOver = now >= _session?.PatienceEnds,
    };

    // The one place that changes the state and the pair as they are told.
    private void Change(RTCIceTransportState state, CheckSession? selecting, string cause)
    {
        var pair = selecting?.Selected;
        var (stateChanged, pairChanged) = (state != State, pair != _selected);
        if (!stateChanged && !pairChanged)
        {
            return;
        }

        if (stateChanged && IceEventSource.Log.IsEnabled())
        {
            IceEventSource.Log.TransportChanged(_session?.LocalUfrag ?? "", $"{State}", $"{state}", cause);
        }

        (State, _selected) = (state, pair);
        _events.Enqueue(new IceEvent.Changed(stateChanged ? state : null, pairChanged ? SelectionOf(pair, selecting) : null));
    }

    private static AgentSelection SelectionOf(CandidatePair? pair, CheckSession? session) => new(pair is null
        ? null
        : new AgentSelection.Candidates(pair.Seen ?? pair.Local, session!.LocalUfrag, pair.Remote.Attribute, session.RemoteUfrag, pair.Counters));

    private static TimeSpan? Earlier(TimeSpan? one, TimeSpan? other) => one is null || other < one ? other : one;
}
