using Conformance.Engine.Results;

namespace Conformance.Peers.Benchmarks;

/// <summary>An implementation whose data channels are measured. One measurement at a time.</summary>
public interface IBenchSubject : IAsyncDisposable
{
    /// <summary>Who it is.</summary>
    ImplementationInfo Info { get; }

    /// <summary>Makes connections with itself one after the other, both sides in one page or process.</summary>
    /// <returns>For each, milliseconds from the first call to the channel open on both sides.</returns>
    Task<IReadOnlyList<double>> ConnectAsync(int times);

    /// <summary>Sends messages from one connection to another of the same page or process.</summary>
    Task<Transferred> TransferAsync(Transfer transfer);

    /// <summary>Opens connected pairs and keeps them idle.</summary>
    Task HoldAsync(int pairs);

    /// <summary>Closes what <see cref="HoldAsync"/> has opened.</summary>
    Task ReleaseAsync();

    /// <summary>Has garbage collected where that can be asked for.</summary>
    Task CollectGarbageAsync();

    /// <summary>The ids of its processes; those below them are its too.</summary>
    IReadOnlyList<int> Processes();

    /// <summary>Opens one side of connections with another implementation.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IBenchSide> OpenSideAsync(CancellationToken cancellationToken);
}
