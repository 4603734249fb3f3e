using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Streams;

/// <remarks>The encodings of a sender are settled by then. What an answer left out may be missing.</remarks>
internal sealed class RidsStay() : SectionRule(
    "sdp/rid-stays",
    "The rids of a negotiated section stay the same in later offers.",
    "rfc9429#section-5.2.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsOffer && d.Continues(m) && m.All("rid").FirstOrDefault(l => !d.CurrentLocal!.Media[m.Index].All("rid").Any(o => o.Word(0) == l.Word(0)
            && o.Word(1) == l.Word(1))) is { } line
            ? new(m, line, "the rids as before", $"a=rid:{line.Word(0)} is new")
            : null;
}
