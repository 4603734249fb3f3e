namespace Conformance.WebRtc.Jsep.Checks;

/// <summary>The mids, and the groups that name them (RFC 5888, RFC 9143).</summary>
internal static class MidCheck
{
    public static void Check(CheckedDescription remote)
    {
        var mids = new HashSet<string>(remote.Count);
        for (var i = 0; i < remote.Count; i++)
        {
            // MUST (RFC 5888 section 4): a mid is unique within a description.
            if (remote[i].Mid is { } mid && !mids.Add(mid))
            {
                throw remote.Invalid($"mid {mid} stands in two sections", "each mid once", "RFC 5888 section 4");
            }
        }

        var bundled = new HashSet<string>(remote.Count);
        foreach (var group in remote.Description.Groups)
        {
            if (group.Semantics != "BUNDLE")
            {
                continue;
            }

            foreach (var mid in group.Mids)
            {
                // RFC 9143 section 7: what the group names are mids of sections.
                if (!mids.Contains(mid))
                {
                    throw remote.Invalid($"a=group:BUNDLE names mid {mid}, which no section has", "mids of sections", "RFC 9143 section 7");
                }

                // MUST NOT (RFC 9143 section 7): a section is in one BUNDLE group at most.
                if (!bundled.Add(mid))
                {
                    throw remote.Invalid($"mid {mid} stands twice in BUNDLE groups", "each mid in one group, once", "RFC 9143 section 7");
                }
            }
        }
    }
}
