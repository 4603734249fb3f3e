using System.Collections.Immutable;

namespace Conformance.Cli.Accepting;

/// <summary>One file that would change.</summary>
/// <param name="Path">From the repository's root.</param>
/// <param name="Difference">The lines to show.</param>
/// <param name="Apply">Changes it.</param>
internal sealed record FileChange(string Path, ImmutableArray<string> Difference, Action Apply);
