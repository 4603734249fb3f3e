namespace Conformance.Reporting.Html;

/// <summary>A clause and where a reader finds it; no address when its document is not known.</summary>
internal sealed record ClauseModel(string Id, string? Url);
