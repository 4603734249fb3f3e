namespace Conformance.WebRtc.Jsep.Checks;

/// <summary>The sections of an answer against those of the offer (RFC 3264 section 6, RFC 9429 section 5.8.3).</summary>
internal static class AnswerShapeCheck
{
    private const string Clause = "RFC 9429 section 5.8.3";

    public static void Check(CheckedDescription remote)
    {
        var offer = remote.Local!;

        // Sections belong together by their index, so there MUST be as many as were offered.
        if (remote.Count != offer.Media.Count)
        {
            throw remote.Invalid($"{remote.Count} sections", $"{offer.Media.Count} as in the offer", Clause);
        }

        for (var i = 0; i < remote.Count; i++)
        {
            var (answered, offered) = (remote[i], offer.Media[i]);

            // RFC 9429 section 5.8.3: an answer cannot make another kind of section out of one, nor change its profile (MUST).
            if (answered.Kind != offered.Kind || answered.Protocol != offered.Protocol)
            {
                throw remote.Invalid(
                    $"{remote.Name(i)} is {answered.Kind} over {answered.Protocol}", $"{offered.Kind} over {offered.Protocol} as in the offer", Clause);
            }

            // MUST (RFC 3264 section 6): what was offered with port zero is answered with port zero.
            if (offered.IsRejected && !remote.IsZero(i))
            {
                throw remote.Invalid($"{remote.Name(i)} has port {answered.Port}", "port 0 as in the offer", "RFC 3264 section 6");
            }

            // RFC 9429 section 5.3.1: a mid is answered where one was offered, and by the same one (MUST). Processing of a rejected section may end before
            // that line.
            if (answered.Mid != offered.Mid && !(answered.Mid is null && remote.IsZero(i)))
            {
                throw remote.Invalid($"{remote.Name(i)} has mid {answered.Mid ?? "none"}", $"mid {offered.Mid ?? "none"} as in the offer", "RFC 9429 section 5.3.1");
            }
        }
    }
}
