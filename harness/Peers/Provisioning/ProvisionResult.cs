using System.Diagnostics.CodeAnalysis;
using Conformance.Engine.Results;

namespace Conformance.Peers.Provisioning;

/// <summary>A browser found, or why it could not be used and what would change that.</summary>
public sealed record ProvisionResult
{
    private ProvisionResult(BrowserKind kind) => Kind = kind;

    /// <summary>What was asked for.</summary>
    public BrowserKind Kind { get; }

    /// <summary>The installation, null when unavailable.</summary>
    public BrowserInstallation? Installation { get; private init; }

    /// <summary>Why it is unavailable: every place that was looked at and every step that failed. Null when available.</summary>
    public string? Reason { get; private init; }

    /// <summary>A shell command, or the sentence <c>install it from URL</c>; null when available and for a bad explicit path.</summary>
    public string? Remedy { get; private init; }

    /// <summary>True when <see cref="Installation"/> can be launched.</summary>
    [MemberNotNullWhen(true, nameof(Installation))]
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool IsAvailable => Installation is not null;

    public static ProvisionResult Found(BrowserInstallation installation) => new(installation.Kind) { Installation = installation };

    public static ProvisionResult Unavailable(BrowserKind kind, string reason, string? remedy) =>
        new(kind) { Reason = reason, Remedy = remedy };

    /// <summary>The form in which a run's header names it.</summary>
    public ImplementationInfo ToImplementationInfo() => new(
        Kind.Name, Kind.Title, IsAvailable, Installation?.Version, Installation?.SourceName, Installation?.ExecutablePath, Reason, Remedy);
}
