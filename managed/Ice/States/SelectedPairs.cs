namespace Conformance.WebRtc.Ice;

/// <summary>Makes the candidate pair that the connection shows out of the one that the agent has selected (<c>webrtc#rtcicetransport</c>).</summary>
internal static class SelectedPairs
{
    /// <summary>The selection, with the candidates that the application has seen where it has seen them. Only on the loop.</summary>
    public static IceSelection Of(RTCIceTransport transport, AgentSelection selection)
    {
        if (selection.Pair is not { } pair)
        {
            return new IceSelection(null);
        }

        var local = Find(transport.LocalCandidates, pair.Local.ToAttribute().ToString(), pair.LocalUfrag, place: transport.LocalCandidates);
        var remote = Find(transport.RemoteCandidates, pair.Remote.ToString(), pair.RemoteUfrag, place: transport.LocalCandidates);
        return new IceSelection(new RTCIceCandidatePair(local, remote));
    }

    private static RTCIceCandidate Find(List<RTCIceCandidate> known, string text, string ufrag, List<RTCIceCandidate> place)
    {
        // Not all say it in the same words: what follows the type are extensions, and "candidate:" may have a= before it.
        var candidate = CandidateValues.TryParse(text, out var values)
            ? known.Find(c => c.UsernameFragment == ufrag && (c.Address, c.Port, c.Type, c.Protocol) == (values.Address, values.Port, values.Type, values.Protocol))
            : null;
        var sibling = place.Find(c => c.SdpMid is not null);
        return candidate ?? RTCIceCandidate.Create(new RTCLocalIceCandidateInit
        {
            Candidate = text, SdpMid = sibling?.SdpMid, SdpMLineIndex = sibling?.SdpMLineIndex, UsernameFragment = ufrag,
        });
    }
}
