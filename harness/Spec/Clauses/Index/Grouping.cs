using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>Mids and groups.</summary>
internal static class Grouping
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("rfc5888#section-4", "Mids",
        [
            Step("token", "A mid is a token.", "sdp/mid-token"),
            Step("unique", "No two sections have the same mid.", "sdp/mid-unique"),
        ]),
        new("rfc5888#section-5", "Groups", [Step("members", "A group names mids of sections.", "sdp/bundle-members")]),
    ];
}
