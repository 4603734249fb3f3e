namespace Conformance.Engine.Tables;

/// <summary>A place in a table file.</summary>
/// <param name="File">The path from the repository's root.</param>
/// <param name="Line">From 1; 0 for a generated row.</param>
public sealed record SourceLocation(string File, int Line)
{
    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}";
}
