using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

internal sealed partial class CheckSession
{
    private int _peerReflexives;

    /// <summary>Takes an authentic check of the other side, which has been answered.</summary>
    public void Receive(EarlyCheck request, TimeSpan now)
    {
        if (FindOrAddPair(request) is not { } pair)
        {
            return;
        }

        HasRemoteCandidate = true;
        pair.IsCheckedByOther = true;
        pair.Counters.WasAsked();
        if (request.Nominates && !_role.IsControlling)
        {
            // RFC 8445 section 7.3.1.5: at once when the pair is valid, else when its check has succeeded.
            if (pair.State == CandidatePairState.Succeeded)
            {
                Nominated(pair, now);
            }
            else
            {
                pair.IsNominatedOnSuccess = true;
            }
        }

        if (!_hasEnded && pair.State != CandidatePairState.Succeeded)
        {
            // Section 7.3.1.4. A check under way may have been sent before there was a way for it, so it is begun anew.
            CancelCheckOf(pair);
            Trigger(pair, "check of the other side");
        }
    }

    /// <summary>Takes a response.</summary>
    /// <returns>False when it answers no check of this session.</returns>
    public bool TryReceive(IcePort port, TransportAddress from, in StunMessage response, TimeSpan now)
    {
        if (!_transactions.TryFind(response.TransactionId, out var check))
        {
            return false;
        }

        if (response.Class == StunClass.Error)
        {
            ReceiveError(check, response);
        }
        else if (!response.IsAuthentic(_credentials.RemoteKey))
        {
            // MUST: as if it had never come; the transaction goes on (RFC 8489 section 9.1.4).
            _drops.Count(IceDrop.UnauthenticResponse);
        }
        else
        {
            Close(check);
            check.Pair.Counters.Answered(check.Sends == 1 ? now - check.Began : null);
            if (port == check.Pair.Local.Port && from == check.Pair.Remote.Address && response.TryGetMappedAddress(out var mapped))
            {
                Succeed(check, mapped, now);
            }
            else
            {
                // MUST: the addresses of the response are those of the request, swapped (RFC 8445 section 7.2.5.2.1).
                Fail(check.Pair, "answer on another path");
            }
        }

        return true;
    }

    private CandidatePair? FindOrAddPair(EarlyCheck request)
    {
        if (_pairs.TryGetValue((request.Port, request.From), out var pair))
        {
            return pair;
        }

        if (FindBase(request.Port) is not { } local)
        {
            return null;
        }

        if (_remotes.TryGetValue(request.From, out var remote))
        {
            return AddPair(local, remote);
        }

        // RFC 8445 section 7.3.1.3. A foundation of its own: no agent is known to write such a one.
        remote = new RemoteCandidate(request.From, request.Priority, $"+prflx/{++_peerReflexives}");
        pair = AddPair(local, remote);
        if (pair is not null)
        {
            _remotes.Add(request.From, remote);
        }

        return pair;
    }

    private LocalCandidate? FindBase(IcePort port)
    {
        foreach (var local in _locals)
        {
            if (IsBase(local) && local.Port == port)
            {
                return local;
            }
        }

        return null;
    }

    private void Close(ConnectivityCheck check)
    {
        _transactions.Remove(check);
        if (check == _nomination)
        {
            _nomination = null;
        }

        if (check.Pair.Check == check)
        {
            check.Pair.Check = null;
        }
    }

    private void ReceiveError(ConnectivityCheck check, in StunMessage response)
    {
        var isAuthentic = response.IsAuthentic(_credentials.RemoteKey);
        if (!response.TryGetErrorCode(out var code) || (response.HasIntegrity && !isAuthentic))
        {
            _drops.Count(IceDrop.UnauthenticResponse);
        }
        else if (code == StunErrorCode.RoleConflict)
        {
            // Taken without integrity too: not all agents put it there, and nobody off the path knows the transaction ID.
            Close(check);
            SwitchRole(check);
        }
        else if (isAuthentic && check.Purpose != CheckPurpose.Consent)
        {
            Close(check);
            Fail(check.Pair, $"answered {code}");
        }
        else
        {
            // Anyone can say 400 or 401 without knowing the password. The other side may also not know this generation yet, so the check goes on.
            _drops.Count(IceDrop.UnauthenticResponse);
        }
    }

    // RFC 8445 section 7.2.5.1.
    private void SwitchRole(ConnectivityCheck check)
    {
        // Another check may have been answered so before.
        if (_role.IsControlling == check.IsControlling)
        {
            _role.Switch("answered 487");
            _role.RenewTieBreaker();
        }

        // A pair that is valid already stays it: only the nomination was refused.
        if (!_hasEnded && check is { IsCancelled: false, Purpose: CheckPurpose.Connectivity })
        {
            Trigger(check.Pair, "answered 487");
        }
    }

    private void Succeed(ConnectivityCheck check, TransportAddress mapped, TimeSpan now)
    {
        var pair = check.Pair;
        pair.Seen = FindOrAddSeen(pair.Local, mapped);
        if (pair.State != CandidatePairState.Succeeded)
        {
            CancelCheckOf(pair);
            pair.Change(CandidatePairState.Succeeded, "answered");
        }

        _firstValid ??= now;
        if (pair == Selected)
        {
            _consent!.Answered(now);
        }

        // Section 8.1.1: the answer to the check that nominates makes the pair nominated, on both sides.
        if (_role.IsControlling ? check is { Purpose: CheckPurpose.Nomination, IsControlling: true } : pair.IsNominatedOnSuccess)
        {
            pair.IsNominatedOnSuccess = false;
            Nominated(pair, now);
        }
    }

    // Section 7.2.5.3.1: an address that is none of this side's candidates is a new peer-reflexive one. It is not told to the other side, which knows it.
    private LocalCandidate FindOrAddSeen(LocalCandidate sentFrom, TransportAddress mapped)
    {
        foreach (var local in _locals)
        {
            if (local.Port == sentFrom.Port && TransportAddress.From(local.Address) == mapped)
            {
                return local;
            }
        }

        var seen = sentFrom with
        {
            Type = RTCIceCandidateType.Prflx,
            Foundation = $"{sentFrom.Foundation}p",
            Priority = BindingMessages.PriorityOf(sentFrom),
            Address = mapped.ToEndPoint(),
            Related = sentFrom.Port.Base,
        };
        _locals.Add(seen);
        return seen;
    }
}
