using System.Collections.Immutable;

namespace Conformance.Spec.Clauses;

/// <summary>A section of a document with its normative steps.</summary>
public sealed record ClauseSection
{
    /// <summary>A section.</summary>
    /// <param name="clause">Where it stands, as <c>document#fragment</c>.</param>
    /// <param name="title">What it is about, in few words.</param>
    /// <param name="steps">What it asks for, in the document's order.</param>
    internal ClauseSection(string clause, string title, ImmutableArray<ClauseStep> steps) =>
        (Clause, Title, Steps) = (Clause.Parse(clause), title, steps);

    /// <summary>Where it stands.</summary>
    public Clause Clause { get; }

    /// <summary>What it is about, in few words.</summary>
    public string Title { get; }

    /// <summary>What it asks for, in the document's order.</summary>
    public ImmutableArray<ClauseStep> Steps { get; }

    /// <summary>Other fragments of the document that lead to the same place.</summary>
    public ImmutableArray<string> Aliases { get; internal init; } = [];

    /// <summary>The clause of one of its steps.</summary>
    public Clause ClauseOf(ClauseStep step) => Clause.At(step.Id);
}
