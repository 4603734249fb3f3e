using System.Diagnostics.CodeAnalysis;

namespace Conformance.Peers.Provisioning;

/// <summary>Every browser known by name, as data.</summary>
public static class BrowserKinds
{
    /// <summary>Chromium: Playwright's build or a distribution's.</summary>
    public static BrowserKind Chromium { get; } = new()
    {
        Name = "chromium",
        Title = "Chromium",
        Engine = BrowserEngine.Chromium,
        PlaywrightBuilds = ["chromium", "chromium-headless-shell"],
        Linux = ["chromium", "chromium-browser", "/snap/bin/chromium"],
        MacOS = ["Chromium.app/Contents/MacOS/Chromium"],
        Windows = [@"Chromium\Application\chrome.exe"],
        DebianPackages = ["chromium", "chromium-browser"],
        PlaywrightInstallName = "chromium",
        Installable = true,
        HomePage = "https://www.chromium.org/getting-involved/download-chromium/",
    };

    /// <summary>Firefox: Playwright's build, Mozilla's, or a distribution's (ESR on Debian).</summary>
    public static BrowserKind Firefox { get; } = new()
    {
        Name = "firefox",
        Title = "Firefox",
        Engine = BrowserEngine.Firefox,
        PlaywrightBuilds = ["firefox"],
        Linux = ["firefox", "firefox-esr", "/opt/firefox/firefox", "/snap/bin/firefox"],
        MacOS = ["Firefox.app/Contents/MacOS/firefox"],
        Windows = [@"Mozilla Firefox\firefox.exe"],
        DebianPackages = ["firefox-esr", "firefox"],
        PlaywrightInstallName = "firefox",
        Installable = true,
        HomePage = "https://www.mozilla.org/firefox/",
    };

    /// <summary>WebKit: Playwright's own build only, for the packaged WebKitGTK is compiled without WebRTC.</summary>
    public static BrowserKind WebKit { get; } = new()
    {
        Name = "webkit",
        Title = "WebKit",
        Engine = BrowserEngine.WebKit,
        PlaywrightBuilds = ["webkit"],
        PlaywrightInstallName = "webkit",
        Installable = true,
        HomePage = "https://playwright.dev/dotnet/docs/browsers",
    };

    /// <summary>All kinds: the three engines first, then the branded channels.</summary>
    public static IReadOnlyList<BrowserKind> All { get; } =
    [
        Chromium,
        Firefox,
        WebKit,
        Chrome("", "chrome", "google-chrome-stable", "google-chrome") with { PlaywrightInstallName = "chrome" },
        Chrome(" Beta", "chrome-beta", "google-chrome-beta") with { PlaywrightInstallName = "chrome-beta" },
        Chrome(" Dev", "chrome-unstable", "google-chrome-unstable") with { Name = "chrome-dev" },
        Chrome(" Canary", "chrome-canary", "google-chrome-canary") with { Windows = [@"Google\Chrome SxS\Application\chrome.exe"] },
        Edge("", "msedge", "microsoft-edge-stable", "microsoft-edge") with { PlaywrightInstallName = "msedge" },
        Edge(" Beta", "msedge-beta", "microsoft-edge-beta") with { PlaywrightInstallName = "msedge-beta" },
        Edge(" Dev", "msedge-dev", "microsoft-edge-dev") with { PlaywrightInstallName = "msedge-dev" },
        Edge(" Canary", "msedge-canary", "microsoft-edge-canary") with { Windows = [@"Microsoft\Edge SxS\Application\msedge.exe"] },
        new()
        {
            Name = "firefox-beta",
            Title = "Firefox Beta",
            Engine = BrowserEngine.Firefox,
            Linux = ["firefox-beta", "/opt/firefox-beta/firefox"],
            HomePage = "https://www.mozilla.org/firefox/channel/desktop/",
        },
        new()
        {
            Name = "firefox-nightly",
            Title = "Firefox Nightly",
            Engine = BrowserEngine.Firefox,
            Linux = ["firefox-nightly", "/opt/firefox-nightly/firefox"],
            MacOS = ["Firefox Nightly.app/Contents/MacOS/firefox"],
            Windows = [@"Firefox Nightly\firefox.exe"],
            HomePage = "https://www.mozilla.org/firefox/channel/desktop/",
        },
    ];

    /// <summary>The kind of that name, in any case of letters.</summary>
    public static bool TryGet(string name, [NotNullWhen(true)] out BrowserKind? kind)
    {
        kind = All.FirstOrDefault(each => each.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return kind is not null;
    }

    private static BrowserKind Chrome(string suffix, string linuxFolder, params string[] linuxNames) => new()
    {
        Name = linuxFolder,
        Title = $"Google Chrome{suffix}",
        Engine = BrowserEngine.Chromium,
        Linux = [.. linuxNames, $"/opt/google/{linuxFolder}/chrome"],
        MacOS = [$"Google Chrome{suffix}.app/Contents/MacOS/Google Chrome{suffix}"],
        Windows = [$@"Google\Chrome{suffix}\Application\chrome.exe"],
        HomePage = "https://www.google.com/chrome/",
    };

    private static BrowserKind Edge(string suffix, string linuxFolder, params string[] linuxNames) => new()
    {
        Name = linuxFolder,
        Title = $"Microsoft Edge{suffix}",
        Engine = BrowserEngine.Chromium,
        Linux = [.. linuxNames, $"/opt/microsoft/{linuxFolder}/msedge"],
        MacOS = [$"Microsoft Edge{suffix}.app/Contents/MacOS/Microsoft Edge{suffix}"],
        Windows = [$@"Microsoft\Edge{suffix}\Application\msedge.exe"],
        HomePage = "https://www.microsoft.com/edge",
    };
}
