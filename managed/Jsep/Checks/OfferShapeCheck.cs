using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep.Checks;

/// <summary>The sections of a subsequent offer against those before it (RFC 3264 section 8, RFC 9429 section 5.2.2).</summary>
internal static class OfferShapeCheck
{
    public static void Check(CheckedDescription remote)
    {
        CheckAgainst(remote, remote.Previous);
        CheckAgainst(remote, remote.Local);
    }

    private static void CheckAgainst(CheckedDescription remote, SessionDescription? before)
    {
        var count = before?.Media.Count ?? 0;

        // MUST (RFC 3264 section 8): every section that there was has its counterpart in the new offer.
        if (remote.Count < count)
        {
            throw remote.Invalid($"{remote.Count} sections", $"at least the {count} that there were", "RFC 3264 section 8");
        }

        for (var i = 0; i < count; i++)
        {
            // A section at port zero on either side can have become another one.
            if (IsRejected(remote.Previous, i) || IsRejected(remote.Local, i))
            {
                continue;
            }

            var (now, old) = (remote[i], before!.Media[i]);
            if (now.Kind != old.Kind)
            {
                throw remote.Invalid($"{remote.Name(i)} is {now.Kind}", $"{old.Kind} as before: it was not rejected", "RFC 3264 section 8.3.3");
            }

            // RFC 9429 section 5.2.2: a section keeps its mid (MUST), by which its transceiver is found.
            if (old.Mid is not null && now.Mid != old.Mid)
            {
                throw remote.Invalid($"{remote.Name(i)} has mid {now.Mid ?? "none"}", $"mid {old.Mid} as before: it was not rejected", "RFC 9429 section 5.2.2");
            }
        }
    }

    private static bool IsRejected(SessionDescription? description, int index) => index < (description?.Media.Count ?? 0) && description!.Media[index].IsRejected;
}
