using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>Which a=sctp-port a data section has (RFC 8841 section 10): the one of its association.</summary>
internal static class SctpPorts
{
    /// <summary>That of an offer: nothing here ever asks for a new association.</summary>
    public static int ForOffer(int index, string? mid, DescriptionInput input) =>
        input.CurrentLocal?.FindInUse(index, mid)?.SctpPort ?? input.SctpPort;

    /// <summary>That of an answer.</summary>
    public static int ForAnswer(MediaDescription offered, int index, DescriptionInput input)
    {
        // RFC 8841 section 10.3: a new port is answered with a new one (MUST).
        var (own, theirs) = (ForOffer(index, offered.Mid, input), input.CurrentRemote?.FindInUse(index, offered.Mid)?.SctpPort);
        return theirs is null || theirs == offered.SctpPort ? own : own == ushort.MaxValue ? input.SctpPort : own + 1;
    }
}
