using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Dtls;

/// <remarks>It goes on while the fingerprints and the tls-id of the other side are the same.</remarks>
internal sealed class RoleStays() : SectionRule(
    "sdp/setup-stays",
    "An answer keeps the DTLS role that is negotiated while the association goes on.",
    "rfc9429#section-5.3.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m)
    {
        if (!d.IsAnswer || !d.Continues(m) || d.LastAnswer is null || d.Offered(m) is not { } offered)
        {
            return null;
        }

        var before = d.NegotiatedTransport(d.LastAnswer, m.Index).Inherited("setup").FirstOrDefault()?.AttributeValue;
        var own = before switch
        {
            "active" or "passive" when ReferenceEquals(d.LastAnswer, d.CurrentLocal) => before,
            "active" => "passive",
            "passive" => "active",
            _ => null,
        };
        var now = d.Sdp.TransportOf(m).Inherited("setup").FirstOrDefault();
        return own is not null && now is { AttributeValue: "active" or "passive" } && now.AttributeValue != own
            && !IsNewAssociation(d, m, offered)
            ? new(m, now, $"a=setup:{own}, as negotiated", now.Text)
            : null;
    }

    private static bool IsNewAssociation(ProducedDescription d, SdpMedia m, SdpMedia offered)
    {
        var (before, now) = (d.NegotiatedTransport(d.CurrentRemote!, m.Index), d.Offer!.TransportOf(offered));
        return Values(before, "tls-id") != Values(now, "tls-id") || Values(before, "fingerprint") != Values(now, "fingerprint");
    }

    private static string Values(SdpMedia m, string attribute) => string.Join(' ', m.Inherited(attribute).Select(l => l.AttributeValue));
}
