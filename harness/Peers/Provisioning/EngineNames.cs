namespace Conformance.Peers.Provisioning;

/// <summary>Words by which a browser's <c>--version</c> shows its engine.</summary>
internal static class EngineNames
{
    /// <summary>Browsers of an engine that print a name of their own, forks included: an explicit path may be any of them.</summary>
    public static IReadOnlyList<string> Of(BrowserEngine engine) => engine switch
    {
        BrowserEngine.Chromium => ["Chrom", "Edge", "Brave", "Opera", "Vivaldi", "Thorium"],
        BrowserEngine.Firefox => ["Firefox", "Nightly", "Mozilla", "LibreWolf", "Waterfox", "Floorp"],
        _ => ["WebKit", "Playwright"],
    };
}
