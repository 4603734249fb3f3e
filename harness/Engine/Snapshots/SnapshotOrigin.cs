using Conformance.Engine.Results;

namespace Conformance.Engine.Snapshots;

/// <summary>What a snapshot was taken of: <c>chromium 156.0.8078.79 (system)</c>.</summary>
/// <param name="Name">The implementation.</param>
/// <param name="Version">Its version.</param>
/// <param name="Source">Whose build.</param>
public sealed record SnapshotOrigin(string Name, string Version, string Source)
{
    /// <summary>What a run had.</summary>
    public static SnapshotOrigin Of(ImplementationInfo info) => new(info.Name, info.Version ?? "", info.Source == "explicit path" ? "system" : info.Source ?? "");

    /// <summary>Reads the first line of a file.</summary>
    /// <exception cref="FormatException">It is not of the form that <see cref="ToString"/> writes.</exception>
    public static SnapshotOrigin Parse(string text) => text.Split(' ', 3) is [var name, var version, ['(', .., ')'] source]
        ? new SnapshotOrigin(name, version, source[1..^1])
        : throw new FormatException($"'{text}' does not say of what the snapshot is: write 'chromium 156.0.1 (system)'");

    /// <summary>True for the same major version of the same builder.</summary>
    public bool IsLike(SnapshotOrigin other) => (Name, Major(Version), Source) == (other.Name, Major(other.Version), other.Source);

    /// <inheritdoc/>
    public override string ToString() => $"{Name} {Version} ({Source})";

    private static string Major(string version) => version.Split('.', '-', '+')[0];
}
