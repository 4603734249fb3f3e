namespace Conformance.Peers.Provisioning;

/// <summary>A browser's version, or why it gave none.</summary>
/// <param name="Version">Null when it gave none.</param>
/// <param name="Problem">One sentence that names the executable; null when there is a version.</param>
internal readonly record struct VersionReading(string? Version, string? Problem);
