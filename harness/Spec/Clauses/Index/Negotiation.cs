using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>The need for negotiation.</summary>
internal static class Negotiation
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("webrtc#updating-the-negotiation-needed-flag", "Updating the need for negotiation",
        [
            Step("chain-busy", "While operations are in the chain the check is put off until it is empty.", "negotiationneeded/chain-empty"),
            Step("later-task", "The check runs in a task of its own, after the change that asks for it."),
            Step("closed", "On a closed connection nothing fires.", "close/no-connection-events"),
            Step("busy-again", "An operation that came in between puts the check off once more.", "negotiationneeded/chain-empty"),
            Step("only-in-stable", "Outside stable nothing fires.", "negotiationneeded/only-in-stable"),
            Step("not-needed", "A check that finds no need takes the mark away, so that the event may fire again later."),
            Step("once", "While the mark stands it does not fire again.", "negotiationneeded/once"),
            Step("event", "A need that is new fires negotiationneeded."),
        ]) { Aliases = ["dfn-update-the-negotiation-needed-flag"] },
        new("webrtc#dfn-check-if-negotiation-is-needed", "What needs negotiation",
        [
            Unseen("implementation", "Needs of an implementation's own count.", Untestable.Inside),
            Step("restart", "A wish for an ICE restart that has credentials to replace does."),
            Step("first-channel", "A data channel without a negotiated data section does."),
            Step("stopping", "A transceiver that was stopped and is not yet stopped by negotiation does."),
            Step("not-associated", "A transceiver without a section does."),
            Step("msids", "A sending transceiver whose streams are not those of its section does."),
            Step("offered-direction", "A direction does that neither description of an offer has."),
            Step("answered-direction", "A direction does that differs from the answered one, as far as the offer allowed it."),
            Step("stopped", "A stopped transceiver whose section is not rejected yet does."),
            Step("nothing", "Nothing else does.", "negotiationneeded/has-cause"),
        ]),
    ];
}
