using System.Collections.Immutable;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>The LS groups (RFC 5888 section 7): sections that are played in step.</summary>
internal static class LipSync
{
    /// <summary>The groups of an offer (RFC 9429 sections 5.2.1 and 5.2.2).</summary>
    public static List<List<string>> ForOffer(List<OfferSection> sections, NegotiatedState negotiated, ImmutableArray<TransceiverView> transceivers)
    {
        // Section 5.2.2: a group of the last answer lives on (MUST) with the sections that are left of it, while these are two or more. It may join
        // what only the other side sends, of which nothing here tells.
        List<List<string>> groups = [];
        foreach (var group in negotiated.Answer?.Groups ?? [])
        {
            List<string> alive = group.Semantics == "LS" ? [.. group.Mids.Where(mid => sections.Exists(s => s.Mid == mid && !s.IsRejected))] : [];
            if (alive.Count >= 2)
            {
                groups.Add(alive);
            }
        }

        // Section 5.2.1: transceivers that share a stream are played in step, so each such stream makes a group (MUST).
        for (var i = 0; i < sections.Count; i++)
        {
            foreach (var stream in Streams(sections[i], transceivers))
            {
                Join(groups, sections, i, stream, transceivers);
            }
        }

        return groups;
    }

    /// <summary>The groups of an answer (RFC 9429 section 5.3.1).</summary>
    public static List<List<string>> ForAnswer(SessionDescription offer, List<AnswerSection> sections, ImmutableArray<TransceiverView> transceivers)
    {
        List<List<string>> groups = [];
        foreach (var group in offer.Groups)
        {
            if (group.Semantics != "LS")
            {
                continue;
            }

            // RFC 9429 section 5.3.1: of the offered group those stay together that share a stream here too, or have none and so nothing against it.
            string? common = null;
            var mids = new List<string>();
            foreach (var mid in group.Mids)
            {
                if (sections.Find(s => s.Mid == mid && s.Transceiver >= 0 && !s.IsRejected) is not { } section)
                {
                    continue;
                }

                var streams = transceivers[section.Transceiver].StreamIds;
                common ??= streams.FirstOrDefault();
                if (streams.IsEmpty || streams.Contains(common!))
                {
                    mids.Add(mid);
                }
            }

            // MUST, for two or more; one alone is in step with nothing.
            if (mids.Count >= 2)
            {
                groups.Add(mids);
            }
        }

        return groups;
    }

    private static ImmutableArray<string> Streams(OfferSection section, ImmutableArray<TransceiverView> transceivers) =>
        section.IsRejected || section.Transceiver < 0 ? [] : transceivers[section.Transceiver].StreamIds;

    private static void Join(
        List<List<string>> groups, List<OfferSection> sections, int first, string stream, ImmutableArray<TransceiverView> transceivers)
    {
        for (var i = first + 1; i < sections.Count; i++)
        {
            if (!Streams(sections[i], transceivers).Contains(stream))
            {
                continue;
            }

            var (a, b) = (sections[first].Mid, sections[i].Mid);
            var group = groups.Find(g => g.Contains(a) || g.Contains(b));
            if (group is null)
            {
                groups.Add(group = []);
            }

            AddOnce(group, a);
            AddOnce(group, b);
        }
    }

    private static void AddOnce(List<string> mids, string mid)
    {
        if (!mids.Contains(mid))
        {
            mids.Add(mid);
        }
    }
}
