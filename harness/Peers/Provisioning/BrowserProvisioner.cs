namespace Conformance.Peers.Provisioning;

/// <summary>
/// Finds browsers and installs what is missing. The order is: the explicit path (and then nothing else), Playwright's build,
/// the system's browser; if none, the package manager on Debian and Ubuntu with root or passwordless sudo; if not, Playwright's
/// installer; if not, the browser is unavailable, with its reason, and the others are not concerned.
/// </summary>
public sealed class BrowserProvisioner
{
    /// <summary>The machine has one package manager, and it locks: two installs at once would only wait for each other.</summary>
    private static readonly SemaphoreSlim Gate = new(1, 1);

    private readonly BrowserFinder finder;
    private readonly InstallRound installation;

    /// <summary>Provisions this machine.</summary>
    public BrowserProvisioner(ProvisionTimeouts? timeouts = null)
        : this(new LocalMachine(), timeouts ?? new())
    {
    }

    internal BrowserProvisioner(IMachine machine, ProvisionTimeouts timeouts)
    {
        var debian = new DebianSystem(machine, timeouts);
        var driver = new PlaywrightDriver(machine);
        finder = new(machine, debian, driver, timeouts);
        installation = new(finder, new(machine, debian, timeouts), new(machine, driver, debian, timeouts));
    }

    /// <summary>Looks for one browser; installs nothing.</summary>
    public Task<ProvisionResult> FindAsync(BrowserKind kind, string? explicitPath = null, CancellationToken cancellation = default) =>
        finder.FindAsync(kind, explicitPath, cancellation);

    /// <summary>Looks for several browsers at once; installs nothing. Results are in the order of the kinds.</summary>
    public async Task<IReadOnlyList<ProvisionResult>> FindAllAsync(
        IEnumerable<BrowserKind> kinds, CancellationToken cancellation = default) =>
        await finder.FindAllAsync(kinds.Select(kind => new BrowserRequest(kind)), cancellation);

    /// <summary>Looks for one browser and installs it where it is missing.</summary>
    public async Task<ProvisionResult> EnsureAsync(
        BrowserKind kind, string? explicitPath = null, IProgress<string>? says = null, CancellationToken cancellation = default) =>
        (await EnsureAllAsync([new(kind, explicitPath)], says, cancellation))[0];

    /// <summary>Looks for several browsers at once and installs the missing ones. Results are in the order of the requests.</summary>
    /// <param name="requests">What the run wants.</param>
    /// <param name="says">Hears a sentence before each step that takes time, and one about each result.</param>
    /// <param name="cancellation">Ends the step at work with all its child processes.</param>
    public async Task<IReadOnlyList<ProvisionResult>> EnsureAllAsync(
        IReadOnlyList<BrowserRequest> requests, IProgress<string>? says = null, CancellationToken cancellation = default)
    {
        var results = await finder.FindAllAsync(requests, cancellation);
        BrowserKind[] missing = [.. requests
            .Where((request, at) => MayInstall(request) && !results[at].IsAvailable)
            .Select(request => request.Kind)
            .Distinct()];
        if (missing.Length > 0)
        {
            var installed = await InstallAsync(missing, says, cancellation);
            results = [.. requests.Zip(results, (request, result) =>
                MayInstall(request) ? installed.GetValueOrDefault(request.Kind, result) : result)];
        }

        foreach (var result in results)
        {
            says?.Report(result.IsAvailable
                ? $"{result.Kind}: {result.Installation.Version} at {result.Installation.ExecutablePath} ({result.Installation.SourceName})"
                : $"{result.Kind}: unavailable: {result.Reason}");
        }

        return results;
    }

    private static bool MayInstall(BrowserRequest request) =>
        request is { MayInstall: true, ExplicitPath: null, Kind.Installable: true };

    private async Task<IReadOnlyDictionary<BrowserKind, ProvisionResult>> InstallAsync(
        BrowserKind[] kinds, IProgress<string>? says, CancellationToken cancellation)
    {
        await Gate.WaitAsync(cancellation);
        try
        {
            return await installation.RunAsync(kinds, says, cancellation);
        }
        finally
        {
            Gate.Release();
        }
    }
}
