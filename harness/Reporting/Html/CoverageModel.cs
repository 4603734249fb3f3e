namespace Conformance.Reporting.Html;

/// <summary>The clause index with what looks at each step and how each implementation did. Rows are indexes into the rows of the page.</summary>
/// <param name="Implementations">Whose results follow, in this order.</param>
/// <param name="Rules">The rules that steps name by index.</param>
/// <param name="Documents">The documents with their sections.</param>
/// <param name="Outside">Clauses of rows that are in no section.</param>
internal sealed record CoverageModel(
    IReadOnlyList<string> Implementations,
    IReadOnlyList<CoverageModel.Rule> Rules,
    IReadOnlyList<CoverageModel.Document> Documents,
    IReadOnlyList<string> Outside)
{
    /// <summary>A rule.</summary>
    internal sealed record Rule(string Id, string Title);

    /// <summary>A document.</summary>
    internal sealed record Document(string Title, IReadOnlyList<Section> Sections);

    /// <summary>A section; <paramref name="Rows"/> name it as a whole.</summary>
    internal sealed record Section(string Clause, string Url, string Title, IReadOnlyList<Step> Steps, IReadOnlyList<int>? Rows);

    /// <summary>
    /// A step; <paramref name="Why"/> says why no trace can show it. A result is the number of cases that looked at it and of those that deviate.
    /// Nothing looks at a step without rows and rules.
    /// </summary>
    internal sealed record Step(string Id, string Text, string? Why, IReadOnlyList<int>? Rows, IReadOnlyList<int>? Rules, IReadOnlyList<int[]>? Results);
}
