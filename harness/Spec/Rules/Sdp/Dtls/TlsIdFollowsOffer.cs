using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Dtls;

/// <remarks>
/// Where the offer has other fingerprints and the same tls-id, RFC 8842 section 5.3 wants another one in the answer and RFC 9429 the same: that is left open.
/// </remarks>
internal sealed class TlsIdFollowsOffer() : SectionRule(
    "sdp/tls-id-follows",
    "A later answer has a new tls-id where the offer has one, and the same as before where it has not.",
    "rfc9429#section-5.3.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m)
    {
        if (!d.IsAnswer || !d.Continues(m) || !d.OwnsTransport(m) || d.Offered(m) is not { } offered)
        {
            return null;
        }

        var (before, theirs) = (d.NegotiatedTransport(d.CurrentLocal!, m.Index), d.NegotiatedTransport(d.CurrentRemote!, m.Index));
        var asked = d.Offer!.TransportOf(offered);
        if (before.Mid != m.Mid || theirs.Mid != asked.Mid || before.Value("tls-id") is not { } old || m.First("tls-id") is not { } now
            || theirs.Value("tls-id") is not { } last || asked.Value("tls-id") is not { } next)
        {
            return null;
        }

        var (isAsked, isNew) = (next != last, now.AttributeValue != old);
        return isAsked == isNew || (!isAsked && Fingerprints(theirs) != Fingerprints(asked))
            ? null
            : new(m, now, isAsked ? "another a=tls-id: the offer has one" : "the a=tls-id as before: the offer has its own", isNew ? "another" : "the same");
    }

    private static string Fingerprints(SdpMedia m) => string.Join(' ', m.Inherited("fingerprint").Select(l => l.AttributeValue));
}
