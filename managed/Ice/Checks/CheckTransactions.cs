using System.Diagnostics.CodeAnalysis;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>The checks under way, by transaction ID.</summary>
internal sealed class CheckTransactions
{
    private readonly Dictionary<TransactionId, ConnectivityCheck> _open = [];

    /// <summary>When the next one is due, null without any.</summary>
    public TimeSpan? NextTimeout
    {
        get
        {
            TimeSpan? next = null;
            foreach (var check in _open.Values)
            {
                next = next < check.Due ? next : check.Due;
            }

            return next;
        }
    }

    /// <summary>Takes one on.</summary>
    public void Add(ConnectivityCheck check) => _open.Add(check.Id, check);

    /// <summary>Forgets one.</summary>
    public void Remove(ConnectivityCheck check) => _open.Remove(check.Id);

    /// <summary>Forgets all.</summary>
    public void Clear() => _open.Clear();

    /// <summary>The one that a response is for.</summary>
    public bool TryFind(TransactionId id, [NotNullWhen(true)] out ConnectivityCheck? check) => _open.TryGetValue(id, out check);

    /// <summary>One that is due, null when there is none.</summary>
    public ConnectivityCheck? FindDue(TimeSpan now)
    {
        foreach (var check in _open.Values)
        {
            if (check.Due <= now)
            {
                return check;
            }
        }

        return null;
    }
}
