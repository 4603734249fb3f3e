using System.Runtime.InteropServices;

namespace Conformance.Peers.Provisioning;

/// <summary>Where a build's executable is below its folder; the table <c>EXECUTABLE_PATHS</c> of Playwright 1.64's registry.</summary>
internal static class PlaywrightExecutables
{
    private static readonly Dictionary<(string Build, string Platform), string[]> Paths = new()
    {
        [("chromium", "linux-x64")] = ["chrome-linux64", "chrome"],
        [("chromium", "linux-arm64")] = ["chrome-linux-arm64", "chrome"],
        [("chromium", "mac-x64")] = ["chrome-mac-x64", .. ChromeForTesting],
        [("chromium", "mac-arm64")] = ["chrome-mac-arm64", .. ChromeForTesting],
        [("chromium", "win-x64")] = ["chrome-win64", "chrome.exe"],
        [("chromium-headless-shell", "linux-x64")] = ["chrome-headless-shell-linux64", "chrome-headless-shell"],
        [("chromium-headless-shell", "linux-arm64")] = ["chrome-headless-shell-linux-arm64", "chrome-headless-shell"],
        [("chromium-headless-shell", "mac-x64")] = ["chrome-headless-shell-mac-x64", "chrome-headless-shell"],
        [("chromium-headless-shell", "mac-arm64")] = ["chrome-headless-shell-mac-arm64", "chrome-headless-shell"],
        [("chromium-headless-shell", "win-x64")] = ["chrome-headless-shell-win64", "chrome-headless-shell.exe"],
        [("firefox", "linux-x64")] = ["firefox", "firefox"],
        [("firefox", "linux-arm64")] = ["firefox", "firefox"],
        [("firefox", "mac-x64")] = ["firefox", .. Nightly],
        [("firefox", "mac-arm64")] = ["firefox", .. Nightly],
        [("firefox", "win-x64")] = ["firefox", "firefox.exe"],
        [("webkit", "linux-x64")] = ["pw_run.sh"],
        [("webkit", "linux-arm64")] = ["pw_run.sh"],
        [("webkit", "mac-x64")] = ["pw_run.sh"],
        [("webkit", "mac-arm64")] = ["pw_run.sh"],
        [("webkit", "win-x64")] = ["Playwright.exe"],
    };

    private static string[] ChromeForTesting => ["Google Chrome for Testing.app", "Contents", "MacOS", "Google Chrome for Testing"];

    private static string[] Nightly => ["Nightly.app", "Contents", "MacOS", "firefox"];

    /// <summary>The path's parts, null where Playwright has no such build.</summary>
    public static string[]? Of(string build, MachineSystem system, Architecture architecture)
    {
        // Windows on ARM runs the x64 builds.
        var platform = (system, architecture) switch
        {
            (MachineSystem.Linux, Architecture.X64) => "linux-x64",
            (MachineSystem.Linux, Architecture.Arm64) => "linux-arm64",
            (MachineSystem.MacOS, Architecture.X64) => "mac-x64",
            (MachineSystem.MacOS, Architecture.Arm64) => "mac-arm64",
            (MachineSystem.Windows, _) => "win-x64",
            _ => "",
        };
        return Paths.GetValueOrDefault((build, platform));
    }
}
