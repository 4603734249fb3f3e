using System.Collections.Immutable;

namespace Conformance.Engine.Tables;

/// <summary>Something that must hold of the whole case.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Text">How a reader sees it, one line.</param>
public abstract record Expectation(SourceLocation At, string Text)
{
    /// <summary>States when the row has ended and the peers are quiet.</summary>
    public sealed record State(SourceLocation At, string Text, ImmutableArray<StateCondition> Conditions) : Expectation(At, Text);

    /// <summary>These entries occur one after the other at one peer; others may stand between them. Several of these make a partial order.</summary>
    public sealed record Order(SourceLocation At, string Text, ImmutableArray<EntryPattern> Chain) : Expectation(At, Text);

    /// <summary>An entry occurs between <paramref name="Least"/> and <paramref name="Most"/> times.</summary>
    public sealed record Count(SourceLocation At, string Text, EntryPattern Pattern, int Least, int Most) : Expectation(At, Text);

    /// <summary>Two values that steps named compare like this.</summary>
    public sealed record Compare(SourceLocation At, string Text, Comparison Of) : Expectation(At, Text);

    /// <summary>Lines that a description has or lacks.</summary>
    /// <param name="At">Where it stands.</param>
    /// <param name="Text">How a reader sees it.</param>
    /// <param name="Peer">The peer that named the description.</param>
    /// <param name="Of">The name, with members: <c>offer</c>, <c>applied.local</c>.</param>
    /// <param name="Has">Lines that must be there: the whole line, or a regular expression between slashes.</param>
    /// <param name="Lacks">Lines that must not be there.</param>
    public sealed record Sdp(SourceLocation At, string Text, string Peer, string Of, ImmutableArray<string> Has, ImmutableArray<string> Lacks) : Expectation(At, Text)
    {
        /// <summary>The media of its sections in order, such as <c>audio, application</c>; null when they are not looked at.</summary>
        public ImmutableArray<string>? Media { get; init; }

        /// <summary>An earlier description of the same peer, with which the lines of <see cref="Kept"/> and <see cref="Changed"/> are compared.</summary>
        public string? Since { get; init; }

        /// <summary>Lines that must be the same as in the earlier one, in the same order.</summary>
        public ImmutableArray<string> Kept { get; init; } = [];

        /// <summary>Lines that must be there, none of them as in the earlier one.</summary>
        public ImmutableArray<string> Changed { get; init; } = [];
    }
}
