namespace Conformance.Peers.Provisioning;

/// <summary>What provisioning has to know of a Debian or Ubuntu system.</summary>
internal sealed class DebianSystem(IMachine machine, ProvisionTimeouts timeouts)
{
    /// <summary>True on Debian and all that descend from it: where apt is.</summary>
    public bool HasApt => machine.System == MachineSystem.Linux && machine.FileExists("/usr/bin/apt-get");

    /// <summary>True on Ubuntu, whose packages of browsers are stubs that install a snap.</summary>
    public bool PackagesAreSnapStubs =>
        (machine.ReadText("/etc/os-release") ?? "").Split('\n').Any(line => line.Trim() is "ID=ubuntu" or "ID=\"ubuntu\"");

    public async Task<Elevation> ElevationAsync(CancellationToken cancellation)
    {
        if (machine.IsPrivileged)
        {
            return Elevation.Root;
        }

        var outcome = await machine.RunAsync(new("sudo", ["-n", "true"], timeouts.Query), cancellation);
        return outcome.Succeeded ? Elevation.Sudo : Elevation.None;
    }
}
