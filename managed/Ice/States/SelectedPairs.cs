using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Ice;

/// <summary>Makes the candidate pair that the connection shows out of the one that the agent has selected (<c>webrtc#rtcicetransport</c>).</summary>
internal static class SelectedPairs
{
    // What stands in the text of a candidate whose address is not shown. RFC 6761 section 6.4: a name that is never resolved.
    private const string HiddenAddress = "redacted-ip.invalid";

    /// <summary>The selection, with the candidates that the application has seen where it has seen them. Only on the loop.</summary>
    public static IceSelection Of(RTCIceTransport transport, AgentSelection selection)
    {
        if (selection.Pair is not { } pair)
        {
            return new IceSelection(null);
        }

        var local = Find(transport.LocalCandidates, pair.Local.ToAttribute(), pair.LocalUfrag)
            ?? RTCIceCandidate.Create(Init(transport, pair.Local.ToAttribute(), pair.LocalUfrag));
        var remote = Find(transport.RemoteCandidates, pair.Remote, pair.RemoteUfrag)
            ?? RTCIceCandidate.CreateFound(Init(transport, pair.Remote with { Address = HiddenAddress }, pair.RemoteUfrag));
        return new IceSelection(new RTCIceCandidatePair(local, remote, pair.Counters));
    }

    // By where it is: what else was said of it may have come in other words.
    private static RTCIceCandidate? Find(List<RTCIceCandidate> known, CandidateAttribute attribute, string ufrag) =>
        known.Find(c => c.UsernameFragment == ufrag && c.Protocol == RTCIceProtocol.Udp && (c.Address, c.Port) == (attribute.Address, attribute.Port));

    private static RTCLocalIceCandidateInit Init(RTCIceTransport transport, CandidateAttribute attribute, string ufrag)
    {
        var sibling = transport.LocalCandidates.Find(c => c.SdpMid is not null);
        return new RTCLocalIceCandidateInit
        {
            Candidate = attribute.ToString(), SdpMid = sibling?.SdpMid, SdpMLineIndex = sibling?.SdpMLineIndex, UsernameFragment = ufrag,
        };
    }
}
