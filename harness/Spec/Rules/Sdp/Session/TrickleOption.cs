using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Session;

/// <remarks>The option may stand in the session part or in each section that has a transport.</remarks>
internal sealed class TrickleOption() : DescriptionRule(
    "sdp/ice-option-trickle",
    "An offer has the ICE option trickle.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.IsOffer && d.Sdp.Media.Length > 0 && !d.Sdp.Session.All("ice-options").Any(Has)
            && !Transports(d).All(m => m.All("ice-options").Any(Has))
            ? [new(d.Sdp.Session, d.Sdp.Lines.FirstOrDefault(l => l.Name == "ice-options"), "a=ice-options with trickle",
                d.Sdp.Lines.FirstOrDefault(l => l.Name == "ice-options")?.Text ?? "no a=ice-options")]
            : [];

    private static bool Has(SdpLine options) => options.Words.Contains("trickle");

    private static IEnumerable<SdpMedia> Transports(ProducedDescription d) => d.Sdp.Media.Where(d.OwnsTransport).DefaultIfEmpty(d.Sdp.Media[0]);
}
