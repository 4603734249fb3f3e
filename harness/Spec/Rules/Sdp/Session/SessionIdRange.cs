using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Session;

/// <remarks>Some parsers take the id for a signed number of 64 bits.</remarks>
internal sealed class SessionIdRange() : DescriptionRule(
    "sdp/session-id-range",
    "The session id is less than 2^63-1.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.Sdp.Origin is { } o && o.Word(1).All(char.IsAsciiDigit) && (!long.TryParse(o.Word(1), out var id) || id == long.MaxValue)
            ? [new(d.Sdp.Session, o, "a session id below 2^63-1", "a session id that is not")]
            : [];
}
