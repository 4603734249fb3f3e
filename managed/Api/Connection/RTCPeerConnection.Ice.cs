using System.Collections.Immutable;
using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc;

public sealed partial class RTCPeerConnection : IIceHost
{
    private IceSession? _ice;

    /// <summary>A local candidate, or the end of them. <c>webrtc#event-icecandidate</c>.</summary>
    public event EventHandler<RTCPeerConnectionIceEvent>? OnIceCandidate;

    /// <summary>Gathering from a server failed. <c>webrtc#event-icecandidateerror</c>.</summary>
    public event EventHandler<RTCPeerConnectionIceErrorEvent>? OnIceCandidateError;

    /// <summary><see cref="IceConnectionState"/> has changed. <c>webrtc#event-iceconnectionstatechange</c>.</summary>
    public event EventHandler<RTCEvent>? OnIceConnectionStateChange;

    /// <summary><see cref="IceGatheringState"/> has changed. <c>webrtc#event-icegatheringstatechange</c>.</summary>
    public event EventHandler<RTCEvent>? OnIceGatheringStateChange;

    /// <summary><see cref="ConnectionState"/> has changed. <c>webrtc#event-connectionstatechange</c>.</summary>
    public event EventHandler<RTCEvent>? OnConnectionStateChange;

    /// <summary>[[IceConnectionState]]: the ICE transports taken together.</summary>
    public RTCIceConnectionState IceConnectionState => Ice.States.IceConnectionState;

    /// <summary>[[IceGatheringState]]: gathering of all ICE transports.</summary>
    public RTCIceGatheringState IceGatheringState => Ice.States.IceGatheringState;

    /// <summary>[[ConnectionState]]: the ICE and DTLS transports taken together.</summary>
    public RTCPeerConnectionState ConnectionState => Ice.States.ConnectionState;

    /// <summary>Whether the other side takes candidates after its description; null before there is a remote description.</summary>
    public bool? CanTrickleIceCandidates => TrickleSupport.Of((PendingRemote ?? CurrentRemote)?.Sdp);

    /// <summary>On which addresses and ports the connection may be reached, and whom it trusts to relay: what the W3C surface does not let an
    /// application choose. Set where the connection is made.</summary>
    public RTCTransportOptions TransportOptions { get; init; } = new();

    /// <summary>ICE of this connection.</summary>
    internal IceSession Ice => _ice ??= new IceSession(this);

    RTCTransportOptions IIceHost.TransportOptions => TransportOptions;

    ImmutableArray<IceServerAddress> IIceHost.IceServers => IceServers;

    RTCConfiguration IIceHost.Configuration => Configuration;

    bool IIceHost.IsClosed => IsClosed;

    IEnumerable<RTCDtlsTransport> IIceHost.ReferencedTransports => ReferencedTransports;

    AppliedDescription? IIceHost.PendingLocal => PendingLocal;

    AppliedDescription? IIceHost.CurrentLocal => CurrentLocal;

    AppliedDescription? IIceHost.PendingRemote => PendingRemote;

    AppliedDescription? IIceHost.CurrentRemote => CurrentRemote;

    /// <summary>Adds a candidate of the other side. <c>webrtc#dom-peerconnection-addicecandidate</c>.</summary>
    /// <param name="candidate">The candidate; null, or an empty text without a place, for the end of all candidates.</param>
    /// <returns>Rejects with TypeError (neither sdpMid nor sdpMLineIndex, or an index out of range), InvalidStateError (no remote description, or the
    /// connection is closed), OperationError (an unknown section or ufrag, or a text that is no candidate).</returns>
    public Task AddIceCandidate(RTCIceCandidateInit? candidate = null)
    {
        Loop.VerifyAccess();

        // WebIDL: null is the dictionary with its defaults.
        candidate ??= new RTCIceCandidateInit();
        try
        {
            IceCandidateInit.Check(candidate);
        }
        catch (RTCException e)
        {
            return Promise<Unit>.Rejected(e).Task;
        }

        // 3.
        if (candidate is { Candidate.Length: > 0, SdpMid: null, SdpMLineIndex: null })
        {
            return Promise<Unit>.Rejected(RTCException.Type(
                "a candidate needs an sdpMid or an sdpMLineIndex: both are null (webrtc#dom-peerconnection-addicecandidate)")).Task;
        }

        // 4.
        return Operations.Chain(() => new RemoteCandidateAddition(this, Ice).Run(candidate));
    }

    RTCDtlsTransport? IIceHost.TransportOfSection(int mLineIndex) => TransportOfSection(mLineIndex);

    void IIceHost.Fire(RTCEvent e)
    {
        switch (e)
        {
            case RTCPeerConnectionIceEvent candidate:
                Loop.Fire(OnIceCandidate, this, candidate);
                break;
            case RTCPeerConnectionIceErrorEvent error:
                Loop.Fire(OnIceCandidateError, this, error);
                break;
            case { Type: "iceconnectionstatechange" }:
                Loop.Fire(OnIceConnectionStateChange, this, e);
                break;
            case { Type: "icegatheringstatechange" }:
                Loop.Fire(OnIceGatheringStateChange, this, e);
                break;
            case { Type: "connectionstatechange" }:
                Loop.Fire(OnConnectionStateChange, this, e);
                break;
            default:
                throw new ArgumentException($"{e.Type} is no event of ICE", nameof(e));
        }
    }

    /// <summary>Makes a DTLS transport with an ICE transport below it, both new.</summary>
    internal RTCDtlsTransport CreateTransport() => Ice.CreateTransport(this);

    /// <summary>Begins to gather a generation of candidates (<c>webrtc#rtcicetransport-gathering</c>); does nothing when this generation is gathered
    /// already.</summary>
    internal void StartGathering(RTCIceTransport transport, IceGeneration generation) => Ice.StartGathering(transport, generation);

    /// <summary>Adds what has been gathered so far to a local description that is about to be applied: a renegotiation gathers nothing again, and
    /// candidates may have come since the description was made.</summary>
    internal void AddGatheredCandidates(AppliedDescription description) => Ice.AddGatheredCandidates(description);

    /// <summary>Releases early candidates.</summary>
    internal void ReleaseEarlyCandidates() => Ice.Gathering.ReleaseEarlyCandidates();

    /// <summary>Takes the candidates that a remote description brings for a transport.</summary>
    /// <param name="transport">The transport of the section.</param>
    /// <param name="section">The section.</param>
    internal void ApplyRemoteCandidates(RTCIceTransport transport, MediaDescription section) => Ice.ApplyRemoteCandidates(transport, section);

    /// <summary>Gives up a transport that signaling no longer uses: gathering ends, sockets close; with <paramref name="tell"/> the state closed is set
    /// and told in a task.</summary>
    internal void DropTransport(RTCDtlsTransport transport, bool tell) => Ice.DropTransport(transport, tell);

    /// <summary>close(), steps for the transports: every state closed at once, no event.</summary>
    internal void CloseTransports() => Ice.Close();
}
