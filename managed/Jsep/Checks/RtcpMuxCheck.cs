namespace Conformance.WebRtc.Jsep.Checks;

/// <summary>a=rtcp-mux, which the policy require, the only one there is, demands.</summary>
internal static class RtcpMuxCheck
{
    public static void Check(CheckedDescription remote)
    {
        for (var i = 0; i < remote.Count; i++)
        {
            // RFC 9429 section 5.8.3: every section MUST have a=rtcp-mux, and a=rtcp-mux-only does not replace it. Bundled sections need not repeat what
            // the tagged one says (RFC 9143 section 7.1.3).
            if (remote.IsLiveRtp(i) && !remote[i].Has("rtcp-mux") && !remote.OwnerOf(i).Has("rtcp-mux"))
            {
                throw remote.Invalid($"{remote.Name(i)} has no a=rtcp-mux", "a=rtcp-mux, as the RTCP mux policy is require", "RFC 9429 section 5.8.3");
            }
        }
    }
}
