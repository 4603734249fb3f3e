using System.Collections.Immutable;

namespace Conformance.Spec.Clauses;

/// <summary>One thing that a section of a document asks for, in words of our own.</summary>
/// <param name="Id">Its name in its section, in lower-case words: the part of a clause behind the slash.</param>
/// <param name="Text">What it asks for, in one sentence.</param>
public sealed record ClauseStep(string Id, string Text)
{
    /// <summary>The rules that look at it, by id.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>Why no trace can show it; null when one can.</summary>
    public string? Untestable { get; init; }

    /// <summary>A step that a script can see.</summary>
    public static ClauseStep Step(string id, string text, params ReadOnlySpan<string> rules) => new(id, text) { Rules = [.. rules] };

    /// <summary>A step that a script cannot see.</summary>
    public static ClauseStep Unseen(string id, string text, string why) => new(id, text) { Untestable = why };
}
