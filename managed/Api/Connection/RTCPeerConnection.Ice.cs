using Conformance.WebRtc.Ice;

namespace Conformance.WebRtc;

public sealed partial class RTCPeerConnection
{
    /// <summary>Makes a DTLS transport with an ICE transport below it, both new.</summary>
    internal RTCDtlsTransport CreateTransport() => throw new NotImplementedException();

    /// <summary>Begins to gather a generation of candidates (<c>webrtc#rtcicetransport-gathering</c>); does nothing when this generation is gathered already.</summary>
    internal void StartGathering(RTCIceTransport transport, IceGeneration generation) => throw new NotImplementedException();

    /// <summary>Releases early candidates.</summary>
    internal void ReleaseEarlyCandidates() => throw new NotImplementedException();

    /// <summary>Gives up a transport that signaling no longer uses: gathering ends, sockets close; with <paramref name="tell"/> the state closed is set and told in a task.</summary>
    internal void DropTransport(RTCDtlsTransport transport, bool tell) => throw new NotImplementedException();

    /// <summary>close(), steps for the transports: every state closed at once, no event.</summary>
    internal void CloseTransports() => throw new NotImplementedException();

    /// <summary>Adds a candidate of the other side. <c>webrtc#dom-peerconnection-addicecandidate</c>.</summary>
    public Task AddIceCandidate(RTCIceCandidateInit? candidate = null) => throw new NotImplementedException();
}
