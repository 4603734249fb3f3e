namespace Conformance.Peers.Provisioning;

/// <summary>A browser that can be asked for by name, and where each system keeps it.</summary>
public sealed record BrowserKind
{
    /// <summary>The name on the command line: <c>chromium</c>, <c>msedge-beta</c>, ...</summary>
    public required string Name { get; init; }

    /// <summary>Its name for people: <c>Microsoft Edge Beta</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The engine that Playwright drives it as.</summary>
    public required BrowserEngine Engine { get; init; }

    /// <summary>Playwright's browser type: <c>chromium</c>, <c>firefox</c> or <c>webkit</c>.</summary>
    public string PlaywrightBrowserName => Engine.ToString().ToLowerInvariant();

    /// <summary>Builds of Playwright's registry that are this browser, best first; empty where Playwright builds none.</summary>
    public IReadOnlyList<string> PlaywrightBuilds { get; init; } = [];

    /// <summary>Executables on Linux, best first: a bare name is looked up in <c>PATH</c>, a path is taken as it is.</summary>
    public IReadOnlyList<string> Linux { get; init; } = [];

    /// <summary>Executables on macOS, below <c>/Applications</c> of the machine and of the user.</summary>
    public IReadOnlyList<string> MacOS { get; init; } = [];

    /// <summary>Executables on Windows, below the Program Files folders and <c>LOCALAPPDATA</c>.</summary>
    public IReadOnlyList<string> Windows { get; init; } = [];

    /// <summary>Debian packages that bring it, best first; empty where Debian has none.</summary>
    public IReadOnlyList<string> DebianPackages { get; init; } = [];

    /// <summary>What Playwright's installer calls it, null where it cannot install it.</summary>
    public string? PlaywrightInstallName { get; init; }

    /// <summary>
    /// True when a run may install it. Branded browsers add vendors' package sources and updaters to a machine, so they are used
    /// where they exist and never installed; <see cref="ProvisionResult.Remedy"/> says how to.
    /// </summary>
    public bool Installable { get; init; }

    /// <summary>Where people get it.</summary>
    public required string HomePage { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
