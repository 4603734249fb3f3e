namespace Conformance.Peers.Provisioning;

/// <summary>The limit of each step; a step that reaches it is ended with all its children.</summary>
public sealed record ProvisionTimeouts
{
    /// <summary>One <c>--version</c>; generous, for a cold disk.</summary>
    public TimeSpan Version { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Asking whether sudo works without a password, and which packages exist.</summary>
    public TimeSpan Query { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary><c>apt-get update</c>.</summary>
    public TimeSpan PackageListUpdate { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>One <c>apt-get install</c>.</summary>
    public TimeSpan PackageInstall { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long apt waits for another package manager to finish.</summary>
    public TimeSpan PackageLock { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Each step of Playwright's installer.</summary>
    public TimeSpan PlaywrightInstall { get; init; } = TimeSpan.FromMinutes(10);
}
