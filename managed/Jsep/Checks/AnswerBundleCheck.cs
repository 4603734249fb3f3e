using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep.Checks;

/// <summary>The BUNDLE groups of an answer against those of the offer (RFC 9143 section 7.3).</summary>
internal static class AnswerBundleCheck
{
    public static void Check(CheckedDescription remote)
    {
        var offered = GroupsOf(remote.Local!);
        var answered = GroupsOf(remote.Description);
        foreach (var group in answered)
        {
            // MUST NOT (RFC 9143 section 7.3): a group of the answer has no section that the offer did not have in that group.
            if (!group.Mids.IsEmpty && !offered.Exists(o => group.Mids.All(o.Mids.Contains)))
            {
                throw remote.Invalid(
                    $"a=group:BUNDLE {string.Join(' ', group.Mids)}",
                    offered.Count == 0 ? "no BUNDLE group, as the offer has none" : $"a part of {string.Join(" or ", offered.Select(o => string.Join(' ', o.Mids)))}",
                    "RFC 9143 section 7.3");
            }
        }

        for (var i = 0; i < remote.Count; i++)
        {
            // RFC 9143 section 6: a bundle-only section is accepted only as a part of the group.
            if (remote.Local!.Media[i].IsBundleOnly && !remote.IsZero(i) && !answered.Exists(g => g.Mids.Contains(remote[i].Mid!)))
            {
                throw remote.Invalid($"{remote.Name(i)} is not bundled", "bundled or rejected, as it was offered as bundle-only", "RFC 9143 section 6");
            }
        }
    }

    private static List<SdpGroup> GroupsOf(SessionDescription description) => [.. description.Groups.Where(g => g.Semantics == "BUNDLE")];
}
