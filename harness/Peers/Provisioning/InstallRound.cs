namespace Conformance.Peers.Provisioning;

/// <summary>Installs browsers: first the package manager for all, then Playwright's installer for what is still missing.</summary>
internal sealed class InstallRound(BrowserFinder finder, AptInstaller apt, PlaywrightInstaller playwright)
{
    public async Task<IReadOnlyDictionary<BrowserKind, ProvisionResult>> RunAsync(
        IReadOnlyList<BrowserKind> kinds, IProgress<string>? says, CancellationToken cancellation)
    {
        // Another caller may have installed some while this one waited for its turn.
        var found = await finder.FindAllAsync(kinds.Select(kind => new BrowserRequest(kind)), cancellation);
        var results = found.ToDictionary(result => result.Kind);

        foreach (var (kind, failure) in await apt.InstallAsync(Missing(results), says, cancellation))
        {
            results[kind] = await LookAgainAsync(results[kind], BrowserSource.PackageManager, failure, cancellation);
        }

        foreach (var kind in Missing(results))
        {
            var failure = await playwright.InstallAsync(kind, says, cancellation);
            results[kind] = await LookAgainAsync(results[kind], BrowserSource.PlaywrightInstaller, failure, cancellation);
        }

        return results;
    }

    private static BrowserKind[] Missing(Dictionary<BrowserKind, ProvisionResult> results) =>
        [.. results.Values.Where(result => !result.IsAvailable).Select(result => result.Kind)];

    private async Task<ProvisionResult> LookAgainAsync(
        ProvisionResult before, BrowserSource installer, string? failure, CancellationToken cancellation)
    {
        var kind = before.Kind;
        if (failure is not null)
        {
            return ProvisionResult.Unavailable(kind, $"{before.Reason}; {failure}", before.Remedy);
        }

        var after = await finder.FindAsync(kind, explicitPath: null, cancellation);
        return after.IsAvailable
            ? ProvisionResult.Found(after.Installation with { Source = installer })
            : ProvisionResult.Unavailable(kind, $"{after.Reason}; all this after an installation that reported success", after.Remedy);
    }
}
