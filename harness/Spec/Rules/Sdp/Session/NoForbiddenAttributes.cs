using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Session;

/// <remarks>They contradict what every WebRTC endpoint is: DTLS-SRTP over full ICE.</remarks>
internal sealed class NoForbiddenAttributes() : DescriptionRule(
    "sdp/forbidden-attributes",
    "There is no a=crypto, a=key-mgmt or a=ice-lite.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.Sdp.Lines.Where(l => l.Name is "crypto" or "key-mgmt" or "ice-lite")
            .Select(l => new DescriptionFinding(d.Sdp.Session, l, "none of a=crypto, a=key-mgmt, a=ice-lite", $"a={l.Name}"));
}
