namespace Conformance.Peers.Provisioning;

/// <summary>The engine of a browser, which decides how Playwright drives it.</summary>
public enum BrowserEngine
{
    Chromium,
    Firefox,
    WebKit,
}
