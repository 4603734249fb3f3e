namespace Conformance.Reporting.Html;

/// <summary>The head of the page.</summary>
internal sealed record RunModel(
    string Name,
    DateTimeOffset Started,
    DateTimeOffset? Resumed,
    int Resumptions,
    DateTimeOffset? Ended,
    bool Killed,
    bool Interrupted,
    int Planned,
    int Done,
    int PaceCases,
    double PaceSeconds,
    string Machine,
    int Seed,
    int Retries,
    double TimeoutSeconds,
    IReadOnlyList<string> Arguments,
    int UnreadableResults,
    int UnreadableTraces);
