using System.Collections.Immutable;

namespace Conformance.WebRtc.Jsep;

/// <summary>The BUNDLE group of an offer, and which sections have a transport of their own (RFC 9429 sections 4.1.1, 5.2.1 and 5.2.2).</summary>
internal static class OfferBundle
{
    /// <summary>Gives the mids of the group, the suggested tag first, and sets the transport of each section.</summary>
    public static ImmutableArray<string> Arrange(List<OfferSection> sections, NegotiatedState negotiated, DescriptionInput input)
    {
        var group = Group(sections, negotiated);
        foreach (var section in sections)
        {
            if (section.IsRejected)
            {
                continue;
            }

            // RFC 9143 section 7.2.1: the section with the suggested tag is never bundle-only.
            var isBundled = group.Contains(section.Mid) && group[0] != section.Mid;

            // Section 5.2.2: a section that was negotiated MUST NOT get a=bundle-only: it just has no transport attributes.
            var isNegotiated = section.Answered is not null;
            section.IsBundleOnly = isBundled && !isNegotiated && IsBundleOnlyBy(input.BundlePolicy, section, sections);
            if (!isBundled || (!isNegotiated && !section.IsBundleOnly))
            {
                section.Transport = SectionTransport.Create(input.IceCredentials(section.Index, section.Mid), section.Previous);
            }
        }

        return group;
    }

    private static ImmutableArray<string> Group(List<OfferSection> sections, NegotiatedState negotiated)
    {
        var mids = ImmutableArray.CreateBuilder<string>(sections.Count);

        // Section 5.2.2: what is bundled stays so in its order while it is alive, and whatever is new or used again joins it (MUST).
        foreach (var mid in BundleLayout.GroupOf(negotiated.Answer))
        {
            if (sections.Exists(s => s.Mid == mid && s.Answered is not null && !s.IsRejected))
            {
                mids.Add(mid);
            }
        }

        foreach (var section in sections)
        {
            if (section is { IsRejected: false, Answered: null })
            {
                mids.Add(section.Mid);
            }
        }

        return mids.DrainToImmutable();
    }

    private static bool IsBundleOnlyBy(RTCBundlePolicy policy, OfferSection section, List<OfferSection> sections) => policy switch
    {
        // Section 4.1.1: a peer that knows no BUNDLE can still have every section, as each has a transport.
        RTCBundlePolicy.MaxCompat => false,

        // The first section, which this is not, has the only transport (the RFC calls the policy must-bundle).
        RTCBundlePolicy.MaxBundle => true,

        // A peer that knows no BUNDLE can still have one section of each kind.
        _ => sections.Find(s => !s.IsRejected && s.Kind == section.Kind) != section,
    };
}
