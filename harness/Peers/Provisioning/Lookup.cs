namespace Conformance.Peers.Provisioning;

/// <summary>What one way of looking for a browser gave.</summary>
/// <param name="Installation">Null when it gave none.</param>
/// <param name="Notes">Where it looked, and what was there but of no use.</param>
internal sealed record Lookup(BrowserInstallation? Installation, IReadOnlyList<string> Notes);
