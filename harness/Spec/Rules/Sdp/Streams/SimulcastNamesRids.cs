using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Streams;

/// <remarks>The rid says what the id stands for.</remarks>
internal sealed class SimulcastNamesRids() : SectionRule(
    "sdp/simulcast-rids",
    "Each id of an a=simulcast has an a=rid of its direction.",
    "rfc8853#section-5.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        new[] { "send", "recv" }
            .SelectMany(way => Simulcast.Ids(m, way).Except(Simulcast.Rids(m, way)).Select(id => (Way: way, Id: id)))
            .FirstOrDefault() is { Id: not null } odd
            ? new(m, m.First("simulcast"), $"a=rid:{odd.Id} {odd.Way}", "none")
            : null;
}
