using Conformance.Engine.Results;
using Conformance.Peers.Managed;
using Conformance.WebRtc;

namespace Conformance.Peers.Benchmarks;

/// <summary>The managed stack's data channels, measured in this process, all connections on one loop as in a page.</summary>
public sealed class ManagedBench : IBenchSubject
{
    private readonly RtcLoop _loop = new();
    private readonly List<ManagedPair> _held = [];

    /// <inheritdoc/>
    public ImplementationInfo Info { get; } = new ManagedImplementation().Info;

    /// <inheritdoc/>
    public Task<IReadOnlyList<double>> ConnectAsync(int times) => _loop.InvokeAsync<IReadOnlyList<double>>(async () =>
    {
        var taken = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var pair = await ManagedPair.OpenAsync();
            taken.Add(pair.Milliseconds);
            pair.Close();
        }

        return taken;
    });

    /// <inheritdoc/>
    public Task<Transferred> TransferAsync(Transfer transfer) => _loop.InvokeAsync(async () =>
    {
        var pair = await ManagedPair.OpenAsync();
        var counted = pair.B.CountAsync(transfer);
        pair.A.StartSending(transfer);
        try
        {
            return await counted;
        }
        finally
        {
            pair.Close();
        }
    });

    /// <inheritdoc/>
    public Task HoldAsync(int pairs) => _loop.InvokeAsync(async () =>
    {
        for (var i = 0; i < pairs; i++)
        {
            _held.Add(await ManagedPair.OpenAsync());
        }
    });

    /// <inheritdoc/>
    public Task ReleaseAsync() => _loop.InvokeAsync(() =>
    {
        _held.ForEach(p => p.Close());
        _held.Clear();
    });

    /// <inheritdoc/>
    public Task CollectGarbageAsync()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public IReadOnlyList<int> Processes() => [Environment.ProcessId];

    /// <inheritdoc/>
    public Task<IBenchSide> OpenSideAsync(CancellationToken cancellationToken) => Task.FromResult<IBenchSide>(new ManagedSide(_loop));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await ReleaseAsync();
}
