namespace Conformance.Peers.Provisioning;

/// <summary>A browser that is on the machine, and what Playwright has to be told to start it.</summary>
public sealed record BrowserInstallation
{
    /// <summary>What it is.</summary>
    public required BrowserKind Kind { get; init; }

    /// <summary>The executable, absolute: <c>ExecutablePath</c> of Playwright's launch options.</summary>
    public required string ExecutablePath { get; init; }

    /// <summary>As the browser prints it: <c>156.0.8078.79</c>, <c>153.7.0esr</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Where it came from.</summary>
    public required BrowserSource Source { get; init; }

    /// <summary>
    /// <c>Channel</c> of Playwright's launch options: <c>moz-firefox</c> (WebDriver BiDi) for a Firefox that is not Playwright's
    /// own build, null for everything else.
    /// </summary>
    public string? Channel { get; init; }

    /// <summary>True for Chromium's headless shell, which has no window.</summary>
    public bool HeadlessOnly { get; init; }

    /// <summary>The source in words: <c>explicit path</c>, <c>playwright</c>, <c>package manager</c>, ...</summary>
    public string SourceName => Source switch
    {
        BrowserSource.ExplicitPath => "explicit path",
        BrowserSource.PackageManager => "package manager",
        BrowserSource.PlaywrightInstaller => "playwright installer",
        _ => Source.ToString().ToLowerInvariant(),
    };
}
