using System.Threading.Channels;
using Conformance.Engine.Peers;

namespace Conformance.Engine.Running;

/// <summary>
/// Runs many cases at once: a case begins as soon as every implementation that it needs has enough free hosts. It takes all its hosts at
/// that moment, so that no two cases can wait for each other.
/// </summary>
public sealed class Runner(IReadOnlyDictionary<string, IImplementation> implementations, CaseTrier trier)
{
    /// <summary>Runs all cases. Cases that can begin do so in the order given.</summary>
    /// <param name="cases">The cases; every implementation in them must be among those given.</param>
    /// <param name="observer">Is told of each case.</param>
    /// <param name="cancellationToken">Starts no further case and stops those that run.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task RunAsync(IEnumerable<Case> cases, IRunObserver observer, CancellationToken cancellationToken)
    {
        var waiting = new LinkedList<Case>(cases);
        var free = implementations.ToDictionary(i => i.Key, i => i.Value.Capacity);
        var ended = Channel.CreateUnbounded<(Case Case, Exception? Failure)>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = 0;
        Exception? failure = null;
        while (running > 0 || (waiting.Count > 0 && !stop.IsCancellationRequested))
        {
            for (var node = waiting.First; node is not null && !stop.IsCancellationRequested && free.Values.Any(f => f > 0);)
            {
                var next = node.Next;
                if (TryTake(node.Value, free, -1))
                {
                    waiting.Remove(node);
                    running++;
                    _ = RunOneAsync(node.Value, observer, ended.Writer, stop.Token);
                }

                node = next;
            }

            var (@case, thrown) = await ended.Reader.ReadAsync(CancellationToken.None);
            running--;
            TryTake(@case, free, +1);
            if (thrown is not null)
            {
                failure ??= thrown is OperationCanceledException ? null : thrown;
                await stop.CancelAsync();
            }
        }

        if (failure is not null)
        {
            // What the observer threw (the disk is full) or a defect of the harness: not a case's own trouble.
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task RunOneAsync(Case @case, IRunObserver observer, ChannelWriter<(Case, Exception?)> ended, CancellationToken cancellationToken)
    {
        Exception? thrown = null;
        try
        {
            await Task.Yield();
            observer.Started(@case);
            var (result, traces) = await trier.RunAsync(@case, cancellationToken);
            observer.Ended(@case, result, traces);
        }
#pragma warning disable CA1031 // Handed to the loop above, which throws it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            thrown = e;
        }

        ended.TryWrite((@case, thrown));
    }

    /// <summary>Takes (-1) or gives back (+1) one host per peer; takes all or none.</summary>
    private static bool TryTake(Case @case, Dictionary<string, int> free, int sign)
    {
        if (sign < 0 && @case.Implementations.GroupBy(i => i).Any(g => free[g.Key] < g.Count()))
        {
            return false;
        }

        foreach (var implementation in @case.Implementations)
        {
            free[implementation] += sign;
        }

        return true;
    }
}
