namespace Conformance.Peers.Provisioning;

/// <summary>Installs a build with Playwright's installer, run as a child process.</summary>
internal sealed class PlaywrightInstaller(IMachine machine, PlaywrightDriver driver, DebianSystem debian, ProvisionTimeouts timeouts)
{
    /// <summary>Null when the installer ended well, else why it did not.</summary>
    public async Task<string?> InstallAsync(BrowserKind kind, IProgress<string>? says, CancellationToken cancellation)
    {
        if (kind.PlaywrightInstallName is null)
        {
            return $"Playwright's installer has no {kind.Title}";
        }

        if (!driver.Exists)
        {
            return $"Playwright's installer cannot run: its driver is not in {driver.Folder}";
        }

        var limit = timeouts.PlaywrightInstall;
        says?.Report($"{kind.Name}: installing Playwright's build with Playwright's installer (up to {Durations.Describe(limit)})");
        var install = await machine.RunAsync(PlaywrightCommand.Install(driver, kind, limit), cancellation);
        if (!install.Succeeded)
        {
            return $"Playwright's installer {install.Failure(limit)}";
        }

        if (debian.HasApt && await debian.ElevationAsync(cancellation) != Elevation.None)
        {
            says?.Report($"{kind.Name}: installing the build's libraries with Playwright's installer (up to {Durations.Describe(limit)})");
            var libraries = await machine.RunAsync(PlaywrightCommand.InstallLibraries(driver, kind, limit), cancellation);
            if (!libraries.Succeeded)
            {
                // They may be there already: whether the build starts decides, not this.
                says?.Report($"{kind.Name}: Playwright's installer of libraries {libraries.Failure(limit)}");
            }
        }

        return null;
    }
}
