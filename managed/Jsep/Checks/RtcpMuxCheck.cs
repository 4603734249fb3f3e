namespace Conformance.WebRtc.Jsep.Checks;

/// <summary>a=rtcp-mux, which the policy require, the only one there is, demands.</summary>
internal static class RtcpMuxCheck
{
    public static void Check(CheckedDescription remote)
    {
        for (var i = 0; i < remote.Count; i++)
        {
            // RFC 9429 section 5.8.3: "If the RTP/RTCP multiplexing policy is require, each m= section MUST contain an a=rtcp-mux attribute. If an m= section
            // contains an a=rtcp-mux-only attribute, that section MUST also contain an a=rtcp-mux attribute." Bundled sections need not repeat what the
            // tagged one says (RFC 9143 section 7.1.3).
            if (remote.IsLiveRtp(i) && !remote[i].Has("rtcp-mux") && !remote.OwnerOf(i).Has("rtcp-mux"))
            {
                throw remote.Invalid($"{remote.Name(i)} has no a=rtcp-mux", "a=rtcp-mux, as the RTCP mux policy is require", "RFC 9429 section 5.8.3");
            }
        }
    }
}
