using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Conformance.Engine.Tables;

/// <summary>One step of a row.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Text">How a reader sees it, one line.</param>
public abstract record Step(SourceLocation At, string Text)
{
    /// <summary>A member called, an attribute read or set, or a connection constructed, at one peer.</summary>
    public sealed record Act(SourceLocation At, string Text, string Peer, ActKind Kind, string On, string Member) : Step(At, Text)
    {
        /// <summary>The arguments as JSON; <c>$name</c> strings refer to values.</summary>
        public JsonArray Args { get; init; } = [];

        /// <summary>The name under which later steps find the value.</summary>
        public string? As { get; init; }

        /// <summary>False to go on without waiting for the promise; <see cref="Settle"/> waits for it later, by <see cref="As"/>.</summary>
        public bool Await { get; init; } = true;

        /// <summary>What must come of it.</summary>
        public Outcome Outcome { get; init; } = Outcome.Success;
    }

    /// <summary>Waits for a promise that an act left pending.</summary>
    public sealed record Settle(SourceLocation At, string Text, string Peer, string Name, Outcome Outcome) : Step(At, Text);

    /// <summary>Offer and answer between two peers, without candidates.</summary>
    public sealed record Negotiate(SourceLocation At, string Text, string Offerer, string Answerer) : Step(At, Text);

    /// <summary>Relays candidates both ways from here on, negotiates, and waits until both peers are connected.</summary>
    public sealed record Connect(SourceLocation At, string Text, string Offerer, string Answerer) : Step(At, Text);

    /// <summary>Relays the candidates of each peer to the other from here on.</summary>
    public sealed record Relay(SourceLocation At, string Text) : Step(At, Text);

    /// <summary>Waits until all of these states are there, each peer for its own.</summary>
    public sealed record WaitState(SourceLocation At, string Text, ImmutableArray<StateCondition> Conditions) : Step(At, Text);

    /// <summary>Waits until an event has been seen this often since the case began.</summary>
    public sealed record WaitEvent(SourceLocation At, string Text, string Peer, string On, string Type, int Count, string? As) : Step(At, Text)
    {
        /// <summary>What the event must carry, in the form that the trace gives it; null when it is not looked at.</summary>
        public Outcome.Holder? With { get; init; }
    }

    /// <summary>Looks at states at this moment.</summary>
    public sealed record Expect(SourceLocation At, string Text, ImmutableArray<StateCondition> Conditions) : Step(At, Text);

    /// <summary>Waits until the peers have nothing more to say.</summary>
    public sealed record Quiet(SourceLocation At, string Text, ImmutableArray<string> Peers) : Step(At, Text);

    /// <summary>Runs acts at the same time: on two peers side by side, on one peer without waiting in between.</summary>
    public sealed record Together(SourceLocation At, string Text, ImmutableArray<Act> Acts) : Step(At, Text);
}
