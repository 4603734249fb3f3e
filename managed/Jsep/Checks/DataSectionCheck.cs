namespace Conformance.WebRtc.Jsep.Checks;

/// <summary>The data section (RFC 9429 section 5.8.2).</summary>
internal static class DataSectionCheck
{
    public static void Check(CheckedDescription remote)
    {
        for (var i = 0; i < remote.Count; i++)
        {
            // Without a=sctp-port (MUST) there is nothing to connect to: the attribute has no default.
            if (remote.IsLive(i) && MediaSections.IsData(remote[i]) && remote[i].SctpPort is null)
            {
                throw remote.Invalid($"{remote.Name(i)} has no a=sctp-port", "a=sctp-port", "RFC 9429 section 5.8.2");
            }
        }
    }
}
