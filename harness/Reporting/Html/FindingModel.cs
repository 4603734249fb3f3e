using Conformance.Engine.Results;

namespace Conformance.Reporting.Html;

/// <summary>What the findings of many cases share, written once.</summary>
/// <remarks>Equality by value is what makes it shared: the clauses are one text for that reason.</remarks>
internal sealed record FindingModel(
    string Id, FindingKind Kind, string Title, string Clauses, string Level, string Expected, KnownDeviation? Known, int Deviation);
