using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep.Checks;

/// <summary>Directions, codecs and feedback of an answer against the offer (RFC 3264 section 6.1, RFC 9429 section 5.11).</summary>
internal static class AnswerMediaCheck
{
    public static void Check(CheckedDescription remote)
    {
        for (var i = 0; i < remote.Count; i++)
        {
            if (remote.IsLiveRtp(i))
            {
                CheckDirection(remote, i);
                CheckCodecs(remote, i);
                CheckFeedback(remote, i);
            }
        }
    }

    private static void CheckDirection(CheckedDescription remote, int index)
    {
        // RFC 3264 section 6.1: sendonly is answered by recvonly or inactive, recvonly by sendonly or inactive, inactive by inactive.
        var allowed = remote.Local!.Media[index].Direction.Reversed();
        var actual = remote[index].Direction;
        if (actual.And(allowed) != actual)
        {
            throw remote.Invalid($"{remote.Name(index)} is {W3CName.Of(actual)}", $"{W3CName.Of(allowed)} or less", "RFC 3264 section 6.1");
        }
    }

    private static void CheckCodecs(CheckedDescription remote, int index)
    {
        // RFC 3264 section 6.1: an accepted stream has at least one format of the offer. Others MAY stand beside it, and its payload types may differ
        // from those of the offer, so codecs are compared and not numbers.
        var offered = KnownFormat.In(remote[index].Kind, remote.OfferedCodecsOf(index));
        if (!KnownFormat.In(remote[index].Kind, remote.CodecsOf(index)).Exists(a => CarriesMedia(a.Capability) && offered.Exists(o => o.Capability == a.Capability)))
        {
            throw remote.Invalid(
                $"{remote.Name(index)} has {Names(remote.CodecsOf(index))}", $"at least one of {Names(remote.OfferedCodecsOf(index))}, or port 0", "RFC 3264 section 6.1");
        }
    }

    private static void CheckFeedback(CheckedDescription remote, int index)
    {
        // RFC 9429 section 5.11: feedback that was never offered MUST be an error: the sides have not understood each other.
        var offered = remote.OfferedCodecsOf(index);
        foreach (var codec in remote.CodecsOf(index))
        {
            foreach (var feedback in codec.RtcpFeedback)
            {
                if (!offered.Any(o => o.RtcpFeedback.Contains(feedback)))
                {
                    throw remote.Invalid($"{remote.Name(index)} has a=rtcp-fb:{codec.PayloadType} {feedback}", "feedback of the offer only", "RFC 9429 section 5.11");
                }
            }
        }
    }

    private static bool CarriesMedia(CodecCapability codec) => codec.Role is CodecRole.Media or CodecRole.TelephoneEvent;

    private static string Names(IReadOnlyList<SdpCodec> codecs) =>
        codecs.Count > 0 ? string.Join(", ", codecs.Select(c => $"{c.Name}/{c.ClockRate}")) : "no codecs";
}
