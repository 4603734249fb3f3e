namespace Conformance.Peers.Provisioning;

/// <summary>What a person can do about a browser that is missing.</summary>
internal sealed class Remedies(IMachine machine, DebianSystem debian, PlaywrightDriver driver)
{
    public string For(BrowserKind kind)
    {
        if (kind.DebianPackages.Count > 0 && debian is { HasApt: true, PackagesAreSnapStubs: false })
        {
            return $"{(machine.IsPrivileged ? "" : "sudo ")}apt-get install -y {kind.DebianPackages[0]}";
        }

        return kind.PlaywrightInstallName is not null && driver.Exists
            ? PlaywrightCommand.Text(driver, "install", kind)
            : $"install it from {kind.HomePage}";
    }
}
