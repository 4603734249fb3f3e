namespace Conformance.Reporting.Html;

/// <summary>A column of the matrix: an implementation, or an offerer and an answerer.</summary>
internal sealed record ColumnModel(string Id, IReadOnlyList<string> Peers);
