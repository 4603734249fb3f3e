namespace Conformance.Peers.Provisioning;

/// <summary>A build that this version of Playwright expects in its registry.</summary>
/// <param name="Name"><c>chromium</c>, <c>chromium-headless-shell</c>, <c>firefox</c>, <c>webkit</c>.</param>
/// <param name="Folder">Its folder in the registry.</param>
/// <param name="Executable">Its executable.</param>
/// <param name="Version">The browser's version that Playwright states, null for builds held back for an old system.</param>
/// <param name="Revision">The build's number.</param>
internal sealed record PlaywrightBuild(string Name, string Folder, string Executable, string? Version, string Revision);
