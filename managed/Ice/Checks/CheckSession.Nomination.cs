namespace Conformance.WebRtc.Ice;

internal sealed partial class CheckSession
{
    // How often a repeated nomination is sent without an answer before another pair is nominated: a second and a half after the first one was answered.
    private const int UnansweredSends = 4;

    private ConnectivityCheck? _nomination;
    private CandidatePair? _nominee;
    private Consent? _consent;
    private TimeSpan? _firstValid;
    private TimeSpan? _reminderDue;
    private int _reminders;

    /// <summary>The pair that is nominated and used, null before.</summary>
    public CandidatePair? Selected { get; private set; }

    /// <summary>The pair to send on: the selected one; before, the best valid one (RFC 8445 section 12.1).</summary>
    public CandidatePair? Sending => Selected ?? BestIn(CandidatePairState.Succeeded);

    /// <summary>True when the selected pair does not answer at present.</summary>
    public bool IsSilent(TimeSpan now) => _consent?.IsSilent(now) == true;

    /// <summary>Gives up the selected pair because a restart has brought another. What is still on its way here is taken.</summary>
    public void Retire(TimeSpan now)
    {
        _transactions.Clear();
        Select(null, now);
    }

    /// <summary>When the time for something to happen runs out next, null when it has.</summary>
    public TimeSpan? DeadlineAfter(TimeSpan now) =>
        Selected is not null ? null : Earlier(PatienceEnds > now ? PatienceEnds : null, NominationEnds > now ? NominationEnds : null);

    // The other side is not waited for longer than for an answer.
    private TimeSpan? NominationEnds => _role.IsControlling ? null : _firstValid + _timing.Patience;

    private bool AwaitsNomination(TimeSpan now) => Selected is null && (_role.IsControlling || now < NominationEnds);

    // Regular nomination, by the controlling agent alone and once (section 8.1.1).
    private bool MayNominate => _role.IsControlling && Selected is null && _nomination is null;

    private TimeSpan? NominationDue => MayNominate && BestIn(CandidatePairState.Succeeded) is not null ? _firstValid + _timing.NominationPatience : null;

    private void Nominate(TimeSpan now)
    {
        if (MayNominate && BestIn(CandidatePairState.Succeeded) is { } best && (best.IsDirect || !HasBetterUnchecked(best) || now >= NominationDue))
        {
            Begin(best, CheckPurpose.Nomination, now);
        }
    }

    private bool HasBetterUnchecked(CandidatePair best)
    {
        foreach (var pair in _pairs.Values)
        {
            if (pair.State is CandidatePairState.Waiting or CandidatePairState.InProgress && PriorityOf(pair) > PriorityOf(best))
            {
                return true;
            }
        }

        return false;
    }

    private void Nominated(CandidatePair pair, TimeSpan now)
    {
        // A controlling agent of the older kind nominates several, and means the one with the highest priority; one whose pair has died, another.
        var isMeant = _role.IsControlling ? pair == _nominee : Selected is null || IsSilent(now) || PriorityOf(pair) > PriorityOf(Selected);
        if (!_hasEnded && pair != Selected && isMeant)
        {
            Select(pair, now);
        }
    }

    // The one place that selects a pair.
    private void Select(CandidatePair? pair, TimeSpan now)
    {
        if (IceEventSource.Log.IsEnabled())
        {
            IceEventSource.Log.PairSelected(LocalUfrag, $"{Selected}", $"{pair}");
        }

        Selected = pair;
        _consent = pair is null ? null : new Consent(now, _timing, _random);
        (_reminders, _reminderDue) = (0, pair is not null && _role.IsControlling ? now + _timing.TimeoutAfter(1) : null);
        if (pair is not null)
        {
            Conclude();
        }
    }

    // Section 8.1.2: nothing more is checked of this side's own accord. A pair that the other side has nominated too is not cut short.
    private void Conclude()
    {
        foreach (var pair in _pairs.Values)
        {
            if (pair.State is CandidatePairState.Waiting or CandidatePairState.InProgress && !pair.IsNominatedOnSuccess)
            {
                CancelCheckOf(pair);
                pair.Change(CandidatePairState.Frozen, "a pair is selected");
            }
        }
    }

    // A nomination can come between two parts of the other side: Firefox 153 answers one that arrives while its own description is being applied,
    // and forgets it. The answer says that it was received (section 8.1.1), data that it was heeded; until there is some it is repeated, which changes
    // nothing for a side that has heeded it.
    private void Remind(TimeSpan now)
    {
        if (now < _reminderDue)
        {
            return;
        }

        if (_reminders == _timing.Sends || !_role.IsControlling || Selected is not { Counters.PacketsReceived: 0 } pair)
        {
            _reminderDue = null;
        }
        else
        {
            _reminderDue = now + _timing.TimeoutAfter(++_reminders + 1);
            Begin(IsUnanswered(pair) ? OtherPath(pair) ?? pair : pair, CheckPurpose.Nomination, now);
        }
    }

    private bool IsUnanswered(CandidatePair pair) => _nomination is { Sends: >= UnansweredSends } check && check.Pair == pair;

    // A path can end between its nomination and the first data: the sockets of an offer that Firefox 153 has rolled back answer until they are closed, to
    // the credentials that its next description has again. Section 8.1.1 has a controlling agent keep to its pair; where that has carried nothing and the
    // other side is heard on another one, keeping to it would lose the connection.
    private CandidatePair? OtherPath(CandidatePair dead)
    {
        CandidatePair? best = null;
        foreach (var pair in _pairs.Values)
        {
            if (pair != dead && pair is { State: CandidatePairState.Succeeded, IsCheckedByOther: true } && (best is null || PriorityOf(pair) > PriorityOf(best)))
            {
                best = pair;
            }
        }

        return best;
    }

    private void MaintainConsent(TimeSpan now)
    {
        if (_consent is not { } consent)
        {
            return;
        }

        // MUST: nothing is sent after that (RFC 7675 section 5.1). The other valid pairs have not been kept alive either.
        if (consent.IsExpired(now))
        {
            foreach (var pair in _pairs.Values)
            {
                if (pair.State == CandidatePairState.Succeeded)
                {
                    pair.Change(CandidatePairState.Failed, "consent expired");
                }
            }

            Select(null, now);
        }
        else if (now >= consent.Due)
        {
            Begin(Selected!, CheckPurpose.Consent, now);
            consent.Sent(now);
        }
    }
}
