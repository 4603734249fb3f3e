namespace Conformance.WebRtc;

/// <summary>[[Operations]]: the operations of a connection that must not run at the same time. <c>webrtc#dfn-operations-chain</c>.</summary>
/// <param name="isClosed">Whether the connection is closed: then nothing settles and nothing runs any more.</param>
/// <param name="emptied">Runs when the last operation has ended.</param>
internal sealed class OperationsChain(Func<bool> isClosed, Action emptied)
{
    private readonly Queue<Action> _operations = new();

    /// <summary>True when no operation is under way or waits.</summary>
    public bool IsEmpty => _operations.Count == 0;

    /// <summary>Chains an operation (<c>webrtc#dfn-chain</c>).</summary>
    /// <returns>What becomes of it: stays pending when the connection is closed before.</returns>
    public Task<T> Chain<T>(Func<Promise<T>> operation)
    {
#if PLANTED
        if (isClosed() && Planting.Has(PlantedBug.ClosedOperationResolves))
        {
            return Promise<T>.Resolved(default!).Task;
        }

        if (Planting.Has(PlantedBug.ChainIgnored))
        {
            return operation().Task;
        }
#endif

        // 2. A closed connection takes no operation.
        if (isClosed())
        {
            return Promise<T>.Rejected(RTCException.InvalidState("the connection is closed")).Task;
        }

        // 4. to 6.
        var p = new Promise<T>();
        _operations.Enqueue(() => Execute(operation, p));
        if (_operations.Count == 1)
        {
            _operations.Peek()();
        }

        return p.Task;
    }

    private void Execute<T>(Func<Promise<T>> operation, Promise<T> p) => operation().Upon(
        value => Settle(p, () => p.Resolve(value)),
        reason => Settle(p, () => p.Reject(reason)));

    // 7. Upon fulfilment or rejection of the operation's promise, and then of p: the caller's own reactions to p come first.
    private void Settle<T>(Promise<T> p, Action settle)
    {
        if (isClosed())
        {
            return;
        }

        settle();
        p.Upon(_ => Ended(), _ => Ended());
    }

    private void Ended()
    {
        if (isClosed())
        {
            return;
        }

        _operations.Dequeue();
        if (_operations.TryPeek(out var next))
        {
            next();
        }
        else
        {
            emptied();
        }
    }
}
