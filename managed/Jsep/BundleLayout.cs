using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>Which section speaks for the transport of another one (RFC 9143 section 7).</summary>
internal static class BundleLayout
{
    /// <summary>The mids of the first BUNDLE group, the tagged section first; empty when there is none.</summary>
    public static IReadOnlyList<string> GroupOf(SessionDescription? description)
    {
        foreach (var group in description?.Groups ?? [])
        {
            if (group.Semantics == "BUNDLE")
            {
                return group.Mids;
            }
        }

        return [];
    }

    /// <summary>The section that has the transport attributes: the first one of its BUNDLE group that is not rejected; the section itself outside of groups.</summary>
    public static MediaDescription TransportOwner(MediaDescription section)
    {
        if (section.Mid is not { } mid)
        {
            return section;
        }

        foreach (var group in section.Session.Groups)
        {
            if (group.Semantics != "BUNDLE" || !group.Mids.Contains(mid))
            {
                continue;
            }

            foreach (var member in group.Mids)
            {
                if (section.Session.FindMid(member) is { IsRejected: false } owner)
                {
                    return owner;
                }
            }
        }

        return section;
    }
}
