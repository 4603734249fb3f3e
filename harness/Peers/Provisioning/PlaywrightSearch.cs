namespace Conformance.Peers.Provisioning;

/// <summary>Looks for a build that Playwright manages.</summary>
internal sealed class PlaywrightSearch(IMachine machine, PlaywrightDriver driver, PlaywrightRegistry registry, VersionProbe versions)
{
    public async Task<Lookup> FindAsync(BrowserKind kind, CancellationToken cancellation)
    {
        if (kind.PlaywrightBuilds.Count == 0)
        {
            return new(null, []);
        }

        var expected = kind.PlaywrightBuilds.SelectMany(registry.Expected).ToArray();
        if (expected.Length == 0)
        {
            return new(null, [driver.Exists
                ? $"Playwright has no {kind.Title} build for {machine.System} {machine.Architecture}"
                : $"Playwright's driver is not in {driver.Folder}"]);
        }

        var notes = new List<string>();
        foreach (var build in expected.Where(registry.IsInstalled))
        {
            var (version, problem) = await VersionAsync(kind, build, cancellation);
            if (version is not null)
            {
                return new(Installation(kind, build, version), notes);
            }

            var libraries = PlaywrightCommand.Text(driver, "install-deps", kind);
            notes.Add($"Playwright's build does not start: {problem}; its libraries come with the command \"{libraries}\"");
        }

        return new(null, notes.Count > 0 ? notes : [$"no Playwright build at {expected[0].Folder}"]);
    }

    // WebKit's launcher has no documented --version; its number is the one that Playwright states for the build.
    private async Task<VersionReading> VersionAsync(BrowserKind kind, PlaywrightBuild build, CancellationToken cancellation) =>
        kind.Engine == BrowserEngine.WebKit
            ? new(build.Version ?? $"build {build.Revision}", null)
            : await versions.ReadAsync(kind.Engine, build.Executable, cancellation);

    private static BrowserInstallation Installation(BrowserKind kind, PlaywrightBuild build, string version) => new()
    {
        Kind = kind,
        ExecutablePath = build.Executable,
        Version = version,
        Source = BrowserSource.Playwright,
        HeadlessOnly = build.Name == "chromium-headless-shell",
    };
}
