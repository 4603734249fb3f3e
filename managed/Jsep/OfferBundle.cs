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

            // "An a=bundle-only line MUST NOT be added" to a section that was negotiated: it just has no transport attributes.
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

        // "MUST include the MID identifiers specified in the bundle group in the most recent answer, minus any m= sections that have been marked as rejected,
        // plus any newly added or re-enabled m= sections"
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
        // "All m= sections will contain transport parameters; none will be marked as bundle-only."
        RTCBundlePolicy.MaxCompat => false,

        // "Only the first m= section will contain transport parameters" (the RFC calls the policy must-bundle).
        RTCBundlePolicy.MaxBundle => true,

        // "The first m= section of each type (audio, video, or application) will contain transport parameters"
        _ => sections.Find(s => !s.IsRejected && s.Kind == section.Kind) != section,
    };
}
