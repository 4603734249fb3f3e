namespace Conformance.Engine.Tables;

/// <summary>A table, or an expectations file, is not of its form. Every message names file and line.</summary>
public sealed class TableException : Exception
{
    /// <summary>All that is wrong.</summary>
    public TableException(IReadOnlyList<string> errors)
        : base(string.Join(Environment.NewLine, errors)) => Errors = errors;

    /// <summary>One thing that is wrong.</summary>
    public TableException(SourceLocation at, string message)
        : this([$"{at}: {message}"])
    {
    }

    /// <summary>One line per error: <c>suites/tables/x.yaml:12: unknown key 'stps'</c>.</summary>
    public IReadOnlyList<string> Errors { get; }
}
