using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Session;

/// <remarks>Only the version tells one description of a session from another.</remarks>
internal sealed class OriginStable() : DescriptionRule(
    "sdp/origin-stable",
    "The username, session id and address of o= are the same in every description of a connection.",
    "rfc9429#section-5.2.2")
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.LastMade?.Origin is { } before && d.Sdp.Origin is { } now && Fixed(before) != Fixed(now)
            ? [new(d.Sdp.Session, now, "o= as before but for the version", "another username, session id or address")]
            : [];

    private static string Fixed(SdpLine o) => string.Join(' ', o.Words.Where((_, i) => i != 2));
}
