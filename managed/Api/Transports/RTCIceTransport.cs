using Conformance.WebRtc.Ice;

namespace Conformance.WebRtc;

/// <summary>ICE below a DTLS transport. <c>webrtc#rtcicetransport-interface</c>.</summary>
public sealed class RTCIceTransport
{
    private RTCIceParameters? _localParameters;
    private RTCIceParameters? _remoteParameters;

    internal RTCIceTransport(RTCPeerConnection connection)
        : this(connection, connection.Ice)
    {
    }

    internal RTCIceTransport(RTCPeerConnection connection, IceSession session, IceAgent? agent = null) =>
        (Connection, Session, Agent) = (connection, session, agent ?? new IceAgent(session.Foundations));

    /// <summary>The state has changed. <c>webrtc#event-icetransport-statechange</c>.</summary>
    public event EventHandler<RTCEvent>? OnStateChange;

    /// <summary>The gathering state has changed. <c>webrtc#event-icetransport-gatheringstatechange</c>.</summary>
    public event EventHandler<RTCEvent>? OnGatheringStateChange;

    /// <summary>The selected candidate pair has changed. <c>webrtc#event-icetransport-selectedcandidatepairchange</c>.</summary>
    public event EventHandler<RTCEvent>? OnSelectedCandidatePairChange;

    internal RTCPeerConnection Connection { get; }

    /// <summary>ICE of the whole connection.</summary>
    internal IceSession Session { get; }

    /// <summary>What speaks ICE for this transport; belongs to the transport loop.</summary>
    internal IceAgent Agent { get; }

    /// <summary>[[IceRole]].</summary>
    public RTCIceRole Role { get; internal set; }

    /// <summary>rtp: RTCP is always multiplexed.</summary>
    public RTCIceComponent Component { get; } = RTCIceComponent.Rtp;

    /// <summary>[[IceTransportState]].</summary>
    public RTCIceTransportState State { get; internal set; } = RTCIceTransportState.New;

    /// <summary>[[IceGathererState]].</summary>
    public RTCIceGathererState GatheringState { get; internal set; } = RTCIceGathererState.New;

    /// <summary>[[SelectedCandidatePair]].</summary>
    internal RTCIceCandidatePair? SelectedCandidatePair { get; set; }

    /// <summary>The set of local candidates, of all generations.</summary>
    internal List<RTCIceCandidate> LocalCandidates { get; } = [];

    /// <summary>The set of remote candidates, of all generations.</summary>
    internal List<RTCIceCandidate> RemoteCandidates { get; } = [];

    /// <summary>True when signaling has given the transport up: it gathers no more and changes no more, but for being closed.</summary>
    internal bool IsDropped { get; set; }

    /// <summary>The generations that gathering has begun for, by their ufrag, and whether it has ended.</summary>
    internal Dictionary<string, bool> Generations { get; } = [];

    /// <summary>The local candidates that icecandidate has announced.</summary>
    public IReadOnlyList<RTCIceCandidate> GetLocalCandidates()
    {
        Loop.VerifyAccess();
        return [.. LocalCandidates];
    }

    /// <summary>The remote candidates that signaling has brought; not those that checks have found.</summary>
    public IReadOnlyList<RTCIceCandidate> GetRemoteCandidates()
    {
        Loop.VerifyAccess();
        return [.. RemoteCandidates];
    }

    /// <summary>The pair that packets are sent on, null while there is none and when the transport is new or closed.</summary>
    public RTCIceCandidatePair? GetSelectedCandidatePair()
    {
        Loop.VerifyAccess();
        return State is RTCIceTransportState.New or RTCIceTransportState.Closed ? null : SelectedCandidatePair;
    }

    /// <summary>The credentials of the local description, null before there is one.</summary>
    public RTCIceParameters? GetLocalParameters()
    {
        Loop.VerifyAccess();
        return _localParameters;
    }

    /// <summary>The credentials of the remote description, null before there is one.</summary>
    public RTCIceParameters? GetRemoteParameters()
    {
        Loop.VerifyAccess();
        return _remoteParameters;
    }

    /// <summary>[[RemoteIceParameters]] and [[LocalIceParameters]] are set by the description that brings them.</summary>
    /// <param name="local">Those of a local description, null to leave them as they are.</param>
    /// <param name="remote">Those of a remote description, null to leave them as they are.</param>
    internal void SetParameters(RTCIceParameters? local, RTCIceParameters? remote)
    {
        (_localParameters, _remoteParameters) = (local ?? _localParameters, remote ?? _remoteParameters);
        Session.SetParameters(this, _localParameters, _remoteParameters);
    }

    private RtcLoop Loop => Session.Loop;

    internal void FireStateChange() => Loop.Fire(OnStateChange, this, new RTCEvent("statechange"));

    internal void FireGatheringStateChange() => Loop.Fire(OnGatheringStateChange, this, new RTCEvent("gatheringstatechange"));

    internal void FireSelectedCandidatePairChange() => Loop.Fire(OnSelectedCandidatePairChange, this, new RTCEvent("selectedcandidatepairchange"));
}
