namespace Conformance.Peers.Provisioning;

/// <summary>One browser that a run wants.</summary>
/// <param name="Kind">Which.</param>
/// <param name="ExplicitPath">The executable to use and no other; null to search.</param>
/// <param name="MayInstall">False to look only.</param>
public sealed record BrowserRequest(BrowserKind Kind, string? ExplicitPath = null, bool MayInstall = true);
