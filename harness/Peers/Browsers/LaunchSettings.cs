using Conformance.Peers.Provisioning;
using Microsoft.Playwright;

namespace Conformance.Peers.Browsers;

/// <summary>The flags and preferences under which browsers run cases: fake media, real host candidates, no background traffic, no throttled timers.</summary>
internal static class LaunchSettings
{
    private static readonly string[] ChromiumFlags =
    [
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        "--autoplay-policy=no-user-gesture-required",
        // Host candidates are addresses, not mDNS names: nothing on the machine may resolve those.
        "--disable-features=WebRtcHideLocalIpsWithMdns",
        "--allow-loopback-in-peer-connection",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        // Closed connections count against Chromium's limit of 500 until they are collected.
        "--js-flags=--expose-gc",
    ];

    private static readonly Dictionary<string, object> FirefoxPreferences = new()
    {
        ["media.peerconnection.ice.obfuscate_host_addresses"] = false,
        ["media.peerconnection.ice.loopback"] = true,
        ["media.navigator.streams.fake"] = true,
        ["media.navigator.permission.disabled"] = true,
        ["media.autoplay.default"] = 0,
        ["privacy.reduceTimerPrecision"] = false,
        ["dom.min_background_timeout_value"] = 4,
        ["dom.timeout.enable_budget_timer_throttling"] = false,
        ["network.captive-portal-service.enabled"] = false,
        ["network.connectivity-service.enabled"] = false,
        ["browser.safebrowsing.update.enabled"] = false,
        ["app.normandy.enabled"] = false,
        ["app.update.enabled"] = false,
        ["extensions.update.enabled"] = false,
        ["datareporting.policy.dataSubmissionEnabled"] = false,
        ["toolkit.telemetry.enabled"] = false,
    };

    public static BrowserTypeLaunchOptions For(BrowserInstallation installation, BrowserOptions options, string marker)
    {
        var launch = new BrowserTypeLaunchOptions
        {
            ExecutablePath = installation.ExecutablePath,
            Channel = installation.Channel,
            Headless = !options.Headed || installation.HeadlessOnly,
            Timeout = (float)options.LaunchTimeout.TotalMilliseconds,
            // The harness decides when browsers end: Ctrl-C first stops the run, then closes them.
            HandleSIGINT = false,
            HandleSIGTERM = false,
            HandleSIGHUP = false,
            Env = BrowserProcesses.Environment(marker),
        };
        switch (installation.Kind.Engine)
        {
            case BrowserEngine.Chromium:
                launch.Args = ChromiumFlags;
                // Chromium's sandbox does not start as root.
                launch.ChromiumSandbox = !OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess ? null : false;
                break;
            case BrowserEngine.Firefox:
                launch.FirefoxUserPrefs = FirefoxPreferences;
                break;
        }

        return launch;
    }
}
