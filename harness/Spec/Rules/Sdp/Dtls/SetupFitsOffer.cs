using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Dtls;

/// <remarks>An offer that is active or passive leaves the other role.</remarks>
internal sealed class SetupFitsOffer() : SectionRule(
    "sdp/setup-fits",
    "The role of an answer is the one that the offer leaves to it.",
    "rfc9429#section-5.3.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.Offered(m) is { } offered && !m.IsRejected
            && Left(d.Offer!.TransportOf(offered).Inherited("setup").FirstOrDefault()?.AttributeValue) is { } left
            && m.Inherited("setup").FirstOrDefault() is { } line && line.AttributeValue is "active" or "passive" && line.AttributeValue != left
            ? new(m, m.Inherited("setup").First(), $"a=setup:{left}", m.Inherited("setup").First().Text)
            : null;

    private static string? Left(string? offered) => offered switch
    {
        "active" => "passive",
        "passive" => "active",
        _ => null,
    };
}
