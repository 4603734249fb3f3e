using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Streams;

/// <remarks>With ids of the offer.</remarks>
internal sealed class SimulcastAnswersOffer() : SectionRule(
    "sdp/simulcast-answer",
    "An answer receives only simulcast that is offered to be sent, and sends only what is offered to be received.",
    "rfc8853#section-5.3.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m)
    {
        if (d.Offered(m) is not { } offered || m.IsRejected)
        {
            return null;
        }

        var odd = Simulcast.Ids(m, "recv").Except(Simulcast.Ids(offered, "send"))
            .Concat(Simulcast.Ids(m, "send").Except(Simulcast.Ids(offered, "recv")))
            .FirstOrDefault();
        return odd is null ? null : new(m, m.First("simulcast"), "ids of the offer in the other direction", $"{odd} is not offered");
    }
}
