namespace Conformance.Peers.Provisioning;

/// <summary>Takes the executable that the user named, or says what is wrong with it; it never looks for another.</summary>
internal sealed class ExplicitPathCheck(IMachine machine, PlaywrightRegistry registry, VersionProbe versions)
{
    public async Task<ProvisionResult> CheckAsync(BrowserKind kind, string path, CancellationToken cancellation)
    {
        if (path.Length == 0)
        {
            return ProvisionResult.Unavailable(kind, $"the path given for {kind.Name} is empty", remedy: null);
        }

        var full = Path.GetFullPath(path);
        if (Objection(full) is { } objection)
        {
            return ProvisionResult.Unavailable(kind, $"the path given for {kind.Name}, {full}, {objection}", remedy: null);
        }

        var revision = registry.RevisionOf(kind.PlaywrightBrowserName, full);
        if (kind.Engine == BrowserEngine.WebKit)
        {
            return revision is null
                ? ProvisionResult.Unavailable(
                    kind, $"the path given for webkit, {full}, is not in a Playwright build, and no other WebKit works", remedy: null)
                : Found(kind, full, WebKitVersion(full, revision), channel: null);
        }

        var (version, problem) = await versions.ReadAsync(kind.Engine, full, cancellation);
        if (version is null)
        {
            return ProvisionResult.Unavailable(kind, $"the path given for {kind.Name} is of no use: {problem}", remedy: null);
        }

        // Playwright's patched Firefox speaks a protocol of its own, every other one WebDriver BiDi.
        var stock = kind.Engine == BrowserEngine.Firefox && revision is null;
        return Found(kind, full, version, stock ? SystemSearch.StockFirefoxChannel : null);
    }

    private string? Objection(string path) =>
        machine.FolderExists(path) ? "is a folder"
        : !machine.FileExists(path) ? "does not exist"
        : !machine.IsExecutable(path) ? "is not executable"
        : null;

    private string WebKitVersion(string path, string revision) =>
        registry.Expected("webkit").FirstOrDefault(build => build.Executable == path)?.Version ?? $"build {revision}";

    private static ProvisionResult Found(BrowserKind kind, string path, string version, string? channel) => ProvisionResult.Found(new()
    {
        Kind = kind,
        ExecutablePath = path,
        Version = version,
        Source = BrowserSource.ExplicitPath,
        Channel = channel,
        HeadlessOnly = path.Contains("headless-shell", StringComparison.Ordinal),
    });
}
