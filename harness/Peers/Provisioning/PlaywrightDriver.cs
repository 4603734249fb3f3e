using System.Runtime.InteropServices;

namespace Conformance.Peers.Provisioning;

/// <summary>The driver that the Microsoft.Playwright package puts beside the program: Node and its command line.</summary>
internal sealed class PlaywrightDriver(IMachine machine)
{
    /// <summary>The folder <c>.playwright</c>; Playwright itself honours the same variable.</summary>
    public string Folder => machine.Join(machine.Variable("PLAYWRIGHT_DRIVER_SEARCH_PATH") ?? machine.ProgramFolder, ".playwright");

    public string PackageFolder => machine.Join(Folder, "package");

    public string CommandLineScript => machine.Join(PackageFolder, "cli.js");

    public string Node
    {
        get
        {
            if (machine.Variable("PLAYWRIGHT_NODEJS_PATH") is { } given)
            {
                return given;
            }

            var arm = machine.Architecture == Architecture.Arm64;
            return machine.System switch
            {
                MachineSystem.Windows => machine.Join(Folder, "node", "win32_x64", "node.exe"),
                MachineSystem.MacOS => machine.Join(Folder, "node", arm ? "darwin-arm64" : "darwin-x64", "node"),
                _ => machine.Join(Folder, "node", arm ? "linux-arm64" : "linux-x64", "node"),
            };
        }
    }

    public bool Exists => machine.FileExists(Node) && machine.FileExists(CommandLineScript);

    /// <summary>Where builds are kept: <c>PLAYWRIGHT_BROWSERS_PATH</c> (<c>0</c>: inside the package), else the user's cache.</summary>
    public string RegistryFolder => machine.Variable("PLAYWRIGHT_BROWSERS_PATH") switch
    {
        "0" => machine.Join(PackageFolder, ".local-browsers"),
        { } given => Path.GetFullPath(given),
        null => DefaultRegistryFolder,
    };

    private string DefaultRegistryFolder => machine.System switch
    {
        MachineSystem.Windows => machine.Join(
            machine.Variable("LOCALAPPDATA") ?? machine.Join(machine.HomeFolder, "AppData", "Local"), "ms-playwright"),
        MachineSystem.MacOS => machine.Join(machine.HomeFolder, "Library", "Caches", "ms-playwright"),
        _ => machine.Join(machine.Variable("XDG_CACHE_HOME") ?? machine.Join(machine.HomeFolder, ".cache"), "ms-playwright"),
    };
}
