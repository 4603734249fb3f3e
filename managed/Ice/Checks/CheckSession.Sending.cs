using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

internal sealed partial class CheckSession
{
    private readonly CheckTransactions _transactions = new();
    private readonly Queue<CandidatePair> _triggered = new();
    private TimeSpan _nextCheck;
    private bool _hasEnded;

    /// <summary>Does what is due.</summary>
    public void Advance(TimeSpan now)
    {
        while (_transactions.FindDue(now) is { } check)
        {
            RetransmitOrGiveUp(check, now);
        }

        MaintainConsent(now);
        Remind(now);
        if (_hasEnded)
        {
            return;
        }

        Nominate(now);
        if (now >= _nextCheck && TakeNext() is { } next)
        {
            Begin(next, CheckPurpose.Connectivity, now);
            _nextCheck = now + _timing.Pace;
        }
    }

    /// <summary>When <see cref="Advance"/> has something to do, null when it waits for an input.</summary>
    public TimeSpan? NextTimeout
    {
        get
        {
            var next = Earlier(Earlier(_transactions.NextTimeout, _consent?.NextTimeout), _reminderDue);
            return _hasEnded ? next : Earlier(Earlier(next, NominationDue), HasWaiting ? _nextCheck : null);
        }
    }

    /// <summary>Ends all checks, but for consent of the selected pair: they have failed, or a restart has put others in their place.</summary>
    public void End(string cause)
    {
        _hasEnded = true;
        _triggered.Clear();
        foreach (var pair in _pairs.Values)
        {
            pair.IsTriggered = false;
            if (pair.State is CandidatePairState.Waiting or CandidatePairState.InProgress)
            {
                CancelCheckOf(pair);
                pair.Change(CandidatePairState.Frozen, cause);
            }
        }
    }

    private static TimeSpan? Earlier(TimeSpan? one, TimeSpan? other) => one is null || other < one ? other : one;

    private bool HasWaiting
    {
        get
        {
            foreach (var pair in _pairs.Values)
            {
                if (pair.State == CandidatePairState.Waiting)
                {
                    return true;
                }
            }

            return false;
        }
    }

    // RFC 8445 section 6.1.4.2: triggered checks first, then by priority.
    private CandidatePair? TakeNext()
    {
        while (_triggered.TryDequeue(out var pair))
        {
            pair.IsTriggered = false;
            if (pair.State == CandidatePairState.Waiting)
            {
                return pair;
            }
        }

        return BestIn(CandidatePairState.Waiting);
    }

    /// <summary>Puts a pair into the triggered-check queue (section 6.1.4.1).</summary>
    private void Trigger(CandidatePair pair, string cause)
    {
        pair.Change(CandidatePairState.Waiting, cause);
        if (!pair.IsTriggered)
        {
            pair.IsTriggered = true;
            _triggered.Enqueue(pair);
        }
    }

    private void Begin(CandidatePair pair, CheckPurpose purpose, TimeSpan now)
    {
        var check = new ConnectivityCheck(TransactionId.Create(), pair, purpose, _role.IsControlling, _role.TieBreaker);
        _transactions.Add(check);
        if (purpose == CheckPurpose.Connectivity)
        {
            pair.Check = check;
            pair.Change(CandidatePairState.InProgress, "check sent");
        }
        else if (purpose == CheckPurpose.Nomination)
        {
            (_nomination, _nominee) = (check, pair);
        }

        check.Began = now;
        pair.Counters.Asked(purpose);
        Send(check, now);
    }

    private void Send(ConnectivityCheck check, TimeSpan now)
    {
        check.Sends++;
        check.Due = now + (check.Purpose == CheckPurpose.Consent ? _timing.ConsentLifetime : _timing.TimeoutAfter(check.Sends));
        var buffer = Transmit.RentBuffer();
        var length = BindingMessages.WriteRequest(buffer, check, _credentials);
        _transmits.Enqueue(new Transmit(check.Pair.Local.Port, check.Pair.Remote.Address, buffer, length));
    }

    private void RetransmitOrGiveUp(ConnectivityCheck check, TimeSpan now)
    {
        if (!check.IsCancelled && check.Purpose != CheckPurpose.Consent && check.Sends < _timing.Sends)
        {
            Send(check, now);
            return;
        }

        _transactions.Remove(check);
        if (check == _nomination)
        {
            _nomination = null;
        }

        if (!check.IsCancelled && check.Purpose != CheckPurpose.Consent)
        {
            Fail(check.Pair, "no answer");
        }
    }

    private static void CancelCheckOf(CandidatePair pair)
    {
        if (pair.Check is { } check)
        {
            check.IsCancelled = true;
            pair.Check = null;
        }
    }

    private void Fail(CandidatePair pair, string cause)
    {
        pair.Check = null;

        // Whether the selected pair still works is for consent to say.
        if (pair != Selected)
        {
            pair.Change(CandidatePairState.Failed, cause);
        }
    }
}
