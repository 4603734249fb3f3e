using System.Collections.Immutable;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>Decides which sections of an offer are accepted, and what is bundled (RFC 9429 section 5.3.1).</summary>
internal static class AnswerPlan
{
    /// <summary>The sections in order.</summary>
    public static List<AnswerSection> Create(SessionDescription offer, DescriptionInput input)
    {
        var groups = offer.Groups.Where(g => g.Semantics == "BUNDLE").ToList();
        var sections = new List<AnswerSection>(offer.Media.Count);
        var claimed = new bool[input.Transceivers.Length];
        foreach (var offered in offer.Media)
        {
            var mid = offered.Mid;
            sections.Add(CreateSection(offered, sections.Count, mid, groups.Find(g => mid is not null && g.Mids.Contains(mid)), claimed, input));
        }

        // There is one SCTP association on a connection (RFC 8831 section 6.5), so of several data sections the first is taken.
        var data = sections.Find(s => s is { IsData: true, IsRejected: false });
        foreach (var section in sections)
        {
            section.IsRejected |= section.IsData && section != data;
        }

        RejectByPolicy(sections, input.BundlePolicy);
        RejectWithTag(sections);
        foreach (var section in sections)
        {
            section.TransportOwner = section.Group is { } group && TagOf(group, sections) is { } tag ? sections.Find(s => s.Mid == tag)! : section;
        }

        return sections;
    }

    /// <summary>The mids of a BUNDLE group that are still in it.</summary>
    public static ImmutableArray<string> Remaining(ImmutableArray<string> group, List<AnswerSection> sections) =>
        [.. group.Where(mid => sections.Exists(s => s.Mid == mid && !s.IsRejected))];

    private static string? TagOf(SdpGroup group, List<AnswerSection> sections) =>
        group.Mids.FirstOrDefault(mid => sections.Exists(s => s.Mid == mid && !s.IsRejected));

    private static AnswerSection CreateSection(
        MediaDescription offered, int index, string? mid, SdpGroup? group, bool[] claimed, DescriptionInput input)
    {
        var transceiver = MediaSections.IsRtp(offered) ? FindTransceiver(offered, mid, claimed, input.Transceivers) : -1;
        var isData = MediaSections.IsData(offered);
        List<MediaFormat> formats = [];

        // A bundle-only section outside of every group has no transport to use (RFC 9143 section 6).
        var isRejected = offered.IsRejected || (offered.IsBundleOnly && group is null);
        if (transceiver >= 0)
        {
            claimed[transceiver] = true;

            // A stopped transceiver has nothing to send or receive.
            var view = input.Transceivers[transceiver];
            isRejected |= view.IsStopping;
            formats = isRejected ? [] : AnswerFormats.Select(offered, view.PreferredCodecs);

            // What is supported here and allowed by the codec preferences must hold a codec that carries media by itself, which rtx does not.
            isRejected |= !formats.Exists(f => f.Codec.Role == CodecRole.Media);
        }
        else
        {
            // RFC 3264 section 6: what is not understood is rejected.
            isRejected |= !isData;
        }

        return new AnswerSection
        {
            Offered = offered, Index = index, Mid = mid, Transceiver = transceiver, IsData = isData, Formats = formats, IsRejected = isRejected, Group = group,
        };
    }

    private static int FindTransceiver(MediaDescription offered, string? mid, bool[] claimed, ImmutableArray<TransceiverView> transceivers)
    {
        for (var i = 0; i < transceivers.Length; i++)
        {
            // A section without a=mid gave its transceiver a mid that no section has (RFC 9429 section 5.10): the first such one of the kind is meant.
            var view = transceivers[i];
            if (!claimed[i] && view.Kind == offered.Kind && view.Mid is not null
                && (mid is null ? offered.Session.FindMid(view.Mid) is null : view.Mid == mid))
            {
                return i;
            }
        }

        return -1;
    }

    private static void RejectByPolicy(List<AnswerSection> sections, RTCBundlePolicy policy)
    {
        foreach (var section in sections)
        {
            // One transport is wanted, or with balanced one for each kind: what is not bundled with the first section (of its kind) would need another.
            // Sections that the offer itself has at port zero take no part.
            var first = policy switch
            {
                RTCBundlePolicy.MaxBundle => sections.Find(s => !s.Offered.IsRejected),
                RTCBundlePolicy.Balanced => sections.Find(s => !s.Offered.IsRejected && s.Offered.Kind == section.Offered.Kind),
                _ => section,
            };
            section.IsRejected |= first != section && (section.Group is null || section.Group != first?.Group);
        }
    }

    // Without the section that the offerer tagged the group has no transport, so all of it is rejected (RFC 9143).
    private static void RejectWithTag(List<AnswerSection> sections)
    {
        foreach (var section in sections)
        {
            if (section.Group is { } group
                && group.Mids.Select(mid => sections.Find(s => s.Mid == mid)).FirstOrDefault(s => s is { Offered.IsRejected: false }) is { IsRejected: true })
            {
                section.IsRejected = true;
            }
        }
    }
}
