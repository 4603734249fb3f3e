using Conformance.Engine.Peers;

namespace Conformance.Engine.Running;

/// <summary>
/// Gives each case the hosts of all its peers at one moment or none, so that no two cases can wait for each other. Those that fit go first;
/// among them, those that asked first.
/// </summary>
internal sealed class HostSlots(IReadOnlyDictionary<string, IImplementation> implementations)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _free = implementations.ToDictionary(i => i.Key, i => i.Value.Capacity);
    private readonly LinkedList<(Case Case, TaskCompletionSource Granted)> _waiting = new();

    /// <summary>Waits until the case can have its hosts.</summary>
    public async Task TakeAsync(Case @case, CancellationToken cancellationToken)
    {
        var granted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        LinkedListNode<(Case, TaskCompletionSource)> node;
        lock (_gate)
        {
            node = _waiting.AddLast((@case, granted));
            Grant();
        }

        await using var registration = cancellationToken.Register(() =>
        {
            lock (_gate)
            {
                if (granted.TrySetCanceled(cancellationToken))
                {
                    _waiting.Remove(node);
                }
            }
        });
        await granted.Task;
    }

    /// <summary>Gives the hosts of a case back.</summary>
    public void Return(Case @case)
    {
        lock (_gate)
        {
            foreach (var implementation in @case.Implementations)
            {
                _free[implementation]++;
            }

            Grant();
        }
    }

    private void Grant()
    {
        for (var node = _waiting.First; node is not null && _free.Values.Any(f => f > 0);)
        {
            var next = node.Next;
            var (@case, granted) = node.Value;
            if (@case.Implementations.GroupBy(i => i).All(g => _free[g.Key] >= g.Count()))
            {
                _waiting.Remove(node);
                foreach (var implementation in @case.Implementations)
                {
                    _free[implementation]--;
                }

                granted.SetResult();
            }

            node = next;
        }
    }
}
