using System.Diagnostics.CodeAnalysis;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice.Turn;

/// <summary>A client of one TURN server with one allocation (RFC 8656): gets a relayed address, keeps it, and sends and receives through it.
/// A state machine: no socket, no clock.</summary>
/// <remarks>Each input takes the time, and leaves outputs: messages for the server in <see cref="TryTakeTransmit"/>, news in
/// <see cref="TryTakeEvent"/>, and <see cref="NextTimeout"/>, when <see cref="Advance"/> is to be called. <see cref="Wrap"/> alone takes no time: what it
/// asks for is due at once. Neither it nor data that comes in leaves an object behind.</remarks>
/// <param name="credentials">What the client proves itself with.</param>
/// <param name="wantsIPv6">Whether an IPv6 address is asked for; an IPv4 one is taken where the server has none.</param>
/// <param name="isReliable">Whether the way to the server loses nothing, so that nothing is sent twice.</param>
/// <param name="timing">The periods; the usual ones when null.</param>
internal sealed partial class TurnClient(TurnCredentials credentials, bool wantsIPv6, bool isReliable, TurnTiming? timing = null)
{
    private readonly TurnTiming _timing = timing ?? new TurnTiming();
    private readonly Queue<TurnTransmit> _transmits = new();
    private readonly Queue<TurnEvent> _events = new();
    private bool _asksIPv6 = wantsIPv6;
    private TimeSpan _refreshDue;
    private TimeSpan _expires;
    private bool _isRefreshing;

    /// <summary>Its state.</summary>
    public TurnState State { get; private set; }

    /// <summary>The relayed address, once allocated.</summary>
    public TransportAddress Relayed { get; private set; }

    /// <summary>What the server sees of this side, once allocated.</summary>
    public TransportAddress Mapped { get; private set; }

    /// <summary>When <see cref="Advance"/> has something to do, null when the client waits for an input.</summary>
    public TimeSpan? NextTimeout
    {
        get
        {
            var next = NextTransaction;
            if (State != TurnState.Allocated)
            {
                return next;
            }

            next = Earlier(next, _isRefreshing ? _expires : _refreshDue);
            return Earlier(next, NextOfPeers);
        }
    }

    /// <summary>Asks for an address.</summary>
    public void Start(TimeSpan now)
    {
        Change(TurnState.Allocating);
        Begin(new TurnTransaction(StunMethod.Allocate), now);
    }

    /// <summary>Does what is due.</summary>
    public void Advance(TimeSpan now)
    {
        AdvanceTransactions(now);
        if (State != TurnState.Allocated)
        {
            return;
        }

        if (now >= _expires)
        {
            Lose("the allocation could not be refreshed");
            return;
        }

        if (now >= _refreshDue && !_isRefreshing)
        {
            _isRefreshing = true;
            Begin(new TurnTransaction(StunMethod.Refresh), now);
        }

        AdvancePeers(now);
    }

    /// <summary>Gives the address back (section 8): nothing is sent twice, because nobody waits for the answer.</summary>
    public void Close(TimeSpan now)
    {
        _transactions.Clear();
        if (State == TurnState.Allocated)
        {
            Begin(new TurnTransaction(StunMethod.Refresh), now, isLast: true);
            _transactions.Clear();
        }

        ClearPeers();
        Change(TurnState.Closed);
    }

    /// <summary>The way to the server has ended.</summary>
    public void LinkLost(string reason)
    {
        if (State is TurnState.Allocating or TurnState.Allocated)
        {
            Lose(reason);
        }
    }

    /// <summary>Takes the next message for the server; the caller releases it.</summary>
    public bool TryTakeTransmit(out TurnTransmit transmit) => _transmits.TryDequeue(out transmit);

    /// <summary>Takes the next piece of news.</summary>
    public bool TryTakeEvent([NotNullWhen(true)] out TurnEvent? e) => _events.TryDequeue(out e);

    private static TimeSpan? Earlier(TimeSpan? one, TimeSpan? other) => one is null || other < one ? other : one;

    private void Fail(TurnEvent e)
    {
        _transactions.Clear();
        Change(TurnState.Failed);
        _events.Enqueue(e);
    }

    private void Lose(string reason)
    {
        ClearPeers();
        Fail(new TurnEvent.Lost(reason));
    }

    // The one place that changes the state.
    private void Change(TurnState state)
    {
        if (IceEventSource.Log.IsEnabled())
        {
            IceEventSource.Log.TurnChanged($"{Relayed}", $"{State}", $"{state}");
        }

        State = state;
    }
}
