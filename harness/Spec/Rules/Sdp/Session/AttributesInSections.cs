using System.Collections.Immutable;
using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Session;

/// <remarks>So that each section can be read by itself. The ICE options are the one attribute that RFC 9429 puts into the session part.</remarks>
internal sealed class AttributesInSections() : DescriptionRule(
    "sdp/media-level",
    "What may stand in the sections stands there in an offer, and not in the session part.",
    "rfc9429#section-5.2.1",
    RuleLevel.Should)
{
    // The attributes that a browser may have and that their documents allow in both places.
    private static readonly ImmutableArray<string> InBoth =
    [
        "ice-ufrag", "ice-pwd", "fingerprint", "setup", "connection", "extmap", "extmap-allow-mixed", "sendrecv", "sendonly", "recvonly", "inactive",
    ];

    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.IsOffer && d.Sdp.Session.Lines.FirstOrDefault(l => InBoth.Contains(l.Name)) is { } first
            ? [new(d.Sdp.Session, first, "each attribute in its section", string.Join(", ", InBoth.Where(d.Sdp.Session.Has).Select(name => $"a={name}")))]
            : [];
}
