using Conformance.Engine.Peers;
using Conformance.Engine.Results;

namespace Conformance.Engine.Running;

/// <summary>Runs many cases at once: a case begins as soon as every implementation that it needs has enough free hosts.</summary>
public sealed class Runner(IReadOnlyDictionary<string, IImplementation> implementations, CaseTrier trier)
{
    private readonly HostSlots _slots = new(implementations);

    /// <summary>Runs all cases. Cases that can begin do so in the order given.</summary>
    /// <param name="cases">The cases; every implementation in them must be among those given.</param>
    /// <param name="observer">Is told of each case.</param>
    /// <param name="cancellationToken">Starts no further case and stops those that run.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="ResultStoreException">The observer could not keep a result; the run was stopped at that.</exception>
    public async Task RunAsync(IEnumerable<Case> cases, IRunObserver observer, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = cases.Select(c => RunAndTellAsync(c, observer, stop)).ToList();
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // What the observer threw (the disk is full), or a defect of the harness, counts for more than the cancellations that it caused.
        if (running.FirstOrDefault(t => t.IsFaulted) is { } failed)
        {
            await failed;
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Runs one case as soon as its hosts are free. May be called from many threads.</summary>
    public async Task<(CaseResult Result, TraceLine Traces)> RunAsync(Case @case, Action? begins, CancellationToken cancellationToken)
    {
        await _slots.TakeAsync(@case, cancellationToken);
        try
        {
            begins?.Invoke();
            return await trier.RunAsync(@case, cancellationToken);
        }
        finally
        {
            _slots.Return(@case);
        }
    }

    private async Task RunAndTellAsync(Case @case, IRunObserver observer, CancellationTokenSource stop)
    {
        try
        {
            var (result, traces) = await RunAsync(@case, () => observer.Started(@case), stop.Token);
            observer.Ended(@case, result, traces);
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }
}
