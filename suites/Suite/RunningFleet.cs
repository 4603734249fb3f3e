using System.Collections.Immutable;
using Conformance.Engine;
using Conformance.Engine.Expectations;
using Conformance.Engine.Results;
using Conformance.Engine.Running;
using Conformance.Network;
using Conformance.Peers;
using Conformance.Peers.Browsers;

namespace Conformance.Suite;

/// <summary>Implementations that have been started, and the runner of cases on them.</summary>
internal sealed class RunningFleet : IAsyncDisposable
{
    private readonly Fleet _fleet;
    private readonly IceServers _servers;

    private RunningFleet(Fleet fleet, IceServers servers, Runner runner) => (_fleet, _servers, Runner) = (fleet, servers, runner);

    /// <summary>Runs cases.</summary>
    public Runner Runner { get; }

    /// <summary>What was found, or why not.</summary>
    public ImmutableArray<ImplementationInfo> Infos => _fleet.Infos;

    public static async Task<RunningFleet> StartAsync(FleetRequest request)
    {
        var root = RepositoryRoot.Find();
        var fleet = await Fleet.StartAsync(request, root, new BrowserOptions(), new Says(), CancellationToken.None);
        var known = new KnownDeviations(
            fleet.Infos.Where(i => i.Available).Select(i => ExpectationFile.Read(root, i.Name)),
            fleet.Infos.ToDictionary(i => i.Name, i => i.Version));
        foreach (var (name, reason) in await fleet.WarmUpAsync(CancellationToken.None))
        {
            await TestContext.Progress.WriteLineAsync($"{name}: {reason}");
        }

        var servers = new IceServers();
        return new RunningFleet(fleet, servers, new Runner(fleet.Implementations, new CaseTrier(fleet.Implementations, known, new RunOptions { Servers = servers })));
    }

    public async ValueTask DisposeAsync()
    {
        await _fleet.DisposeAsync();
        await _servers.DisposeAsync();
    }

    private sealed class Says : IProgress<string>
    {
        public void Report(string value) => TestContext.Progress.WriteLine(value);
    }
}
