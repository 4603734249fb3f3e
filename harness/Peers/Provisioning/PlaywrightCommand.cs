namespace Conformance.Peers.Provisioning;

/// <summary>A command line of Playwright's own driver: works without PowerShell, unlike the <c>playwright.ps1</c> of the package.</summary>
internal static class PlaywrightCommand
{
    /// <summary>Builds of other projects on the machine are left alone; a progress bar would fill the captured output.</summary>
    public static ProcessRequest Install(PlaywrightDriver driver, BrowserKind kind, TimeSpan timeout) =>
        new(driver.Node, [driver.CommandLineScript, "install", "--no-remove", "--no-progress", kind.PlaywrightInstallName!], timeout);

    public static ProcessRequest InstallLibraries(PlaywrightDriver driver, BrowserKind kind, TimeSpan timeout) =>
        new(driver.Node, [driver.CommandLineScript, "install-deps", kind.PlaywrightInstallName!], timeout);

    /// <summary>The command for a person's shell.</summary>
    public static string Text(PlaywrightDriver driver, string verb, BrowserKind kind) =>
        new ProcessRequest(driver.Node, [driver.CommandLineScript, verb, kind.PlaywrightInstallName!], default).CommandLine;
}
