using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Session;

/// <remarks>These lines carry nothing that could change.</remarks>
internal sealed class NameAndTimeStable() : DescriptionRule(
    "sdp/name-and-time-stable",
    "The s= and t= lines are the same in every description of a connection.",
    "rfc9429#section-5.2.2")
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.LastMade is { } before && Lines(before) != Lines(d.Sdp)
            ? [new(d.Sdp.Session, d.Sdp.Session.Lines.FirstOrDefault(l => l.Type == 's'), Lines(before), Lines(d.Sdp))]
            : [];

    private static string Lines(SdpDescription sdp) => string.Join(", ", sdp.Session.Lines.Where(l => l.Type is 's' or 't').Select(l => l.Text));
}
