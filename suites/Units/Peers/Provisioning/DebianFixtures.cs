using Conformance.Peers.Provisioning;

namespace Conformance.Units.Peers.Provisioning;

/// <summary>Parts of machines that the tests put together.</summary>
internal static class DebianFixtures
{
    public const string Apt = "env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get";
    public const string ChromiumPrints = "Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)\n";
    public const string FirefoxPrints = "Mozilla Firefox 153.7.0esr\n";
    public const string Node = "/app/.playwright/node/linux-x64/node";
    public const string Registry = "/root/.cache/ms-playwright";

    private const string BrowsersJson = """
        {"browsers":[
          {"name":"chromium","revision":"1248","browserVersion":"156.0.8078.4"},
          {"name":"chromium-headless-shell","revision":"1248","browserVersion":"156.0.8078.4"},
          {"name":"firefox","revision":"1555","browserVersion":"157.0"},
          {"name":"webkit","revision":"2370","revisionOverrides":{"mac14-arm64":"2251"},"browserVersion":"27.2"}]}
        """;

    /// <summary>Playwright's driver in the program's folder.</summary>
    public static FakeMachine WithDriver(this FakeMachine machine)
    {
        var package = machine.Join(machine.ProgramFolder, ".playwright", "package");
        var node = machine.System switch
        {
            MachineSystem.Windows => @"win32_x64\node.exe",
            MachineSystem.MacOS => "darwin-x64/node",
            _ => "linux-x64/node",
        };
        return machine
            .File(machine.Join(package, "browsers.json"), BrowsersJson)
            .File(machine.Join(package, "cli.js"))
            .File(machine.Join(machine.ProgramFolder, ".playwright", "node", node));
    }

    /// <summary>apt, and the packages that it has, as <c>apt-cache policy</c> prints them.</summary>
    public static FakeMachine WithApt(this FakeMachine machine, params (string Package, string Version)[] packages) => machine
        .File("/usr/bin/apt-get")
        .On($"{Apt} update")
        .On("env LC_ALL=C apt-cache policy", string.Concat(packages.Select(each =>
            $"{each.Package}:\n  Installed: (none)\n  Candidate: {each.Version}\n  Version table:\n     {each.Version} 500\n")));

    /// <summary>What <c>apt-get install</c> of Debian's Chromium leaves.</summary>
    public static FakeMachine PutChromium(this FakeMachine machine) => machine.Browser("/usr/bin/chromium", ChromiumPrints);

    public static FakeMachine PutFirefox(this FakeMachine machine) => machine.Browser("/usr/bin/firefox-esr", FirefoxPrints);

    /// <summary>What Playwright's installer leaves.</summary>
    public static FakeMachine PutBuild(this FakeMachine machine, string folder, string executable, string prints = "") =>
        machine.File($"{folder}/INSTALLATION_COMPLETE").Browser($"{folder}/{executable}", prints);

    public static BrowserProvisioner Provisioner(this FakeMachine machine) => new(machine, new());
}
