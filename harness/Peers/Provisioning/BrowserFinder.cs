namespace Conformance.Peers.Provisioning;

/// <summary>Looks for a browser: the explicit path alone, or Playwright's build and then the system's.</summary>
internal sealed class BrowserFinder
{
    private readonly ExplicitPathCheck given;
    private readonly PlaywrightSearch playwright;
    private readonly SystemSearch system;
    private readonly Remedies remedies;

    public BrowserFinder(IMachine machine, DebianSystem debian, PlaywrightDriver driver, ProvisionTimeouts timeouts)
    {
        var versions = new VersionProbe(machine, timeouts);
        var registry = new PlaywrightRegistry(machine, driver);
        given = new(machine, registry, versions);
        playwright = new(machine, driver, registry, versions);
        system = new(machine, versions);
        remedies = new(machine, debian, driver);
    }

    public async Task<ProvisionResult> FindAsync(BrowserKind kind, string? explicitPath, CancellationToken cancellation)
    {
        if (explicitPath is not null)
        {
            return await given.CheckAsync(kind, explicitPath, cancellation);
        }

        var managed = await playwright.FindAsync(kind, cancellation);
        if (managed.Installation is not null)
        {
            return ProvisionResult.Found(managed.Installation);
        }

        var installed = await system.FindAsync(kind, cancellation);
        return installed.Installation is not null
            ? ProvisionResult.Found(installed.Installation)
            : ProvisionResult.Unavailable(kind, string.Join("; ", [.. managed.Notes, .. installed.Notes]), remedies.For(kind));
    }

    /// <summary>All at once: most of the time is spent in browsers that print their version.</summary>
    public Task<ProvisionResult[]> FindAllAsync(IEnumerable<BrowserRequest> requests, CancellationToken cancellation) =>
        Task.WhenAll(requests.Select(request => FindAsync(request.Kind, request.ExplicitPath, cancellation)));
}
