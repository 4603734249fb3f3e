using Conformance.WebRtc;

namespace Conformance.Units.Peers.Managed.Scripted;

/// <summary>
/// A scripted connection for the driver's tests, the counterpart of <c>fake-peer-connection.js</c>: it has the surface that the driver reads and does
/// what the test tells it to. Operations settle and events fire in tasks of their own.
/// </summary>
public sealed class RTCPeerConnection
{
    private readonly RtcLoop _loop = RtcLoop.Current!;
    private string _connectionState = "new";

    public RTCPeerConnection(RTCConfiguration? configuration = null) => Configuration = configuration;

    public event EventHandler<RTCEvent>? OnSignalingStateChange;

    public event EventHandler<RTCEvent>? OnConnectionStateChange;

    public event EventHandler<RTCEvent>? OnIceConnectionStateChange;

    public event EventHandler<RTCEvent>? OnNegotiationNeeded;

    public event EventHandler<ScriptedEvent>? OnDataChannel;

    public event EventHandler<ScriptedEvent>? OnTrack;

    public event EventHandler<ScriptedEvent>? OnIceCandidate;

    public event EventHandler<ScriptedEvent>? OnIceCandidateError;

    public string SignalingState { get; internal set; } = "stable";

    public string IceConnectionState { get; internal set; } = "new";

    public string IceGatheringState { get; internal set; } = "new";

    public string ConnectionState
    {
        get => Broken is "connectionState" ? throw new RTCException("InvalidStateError", "") : _connectionState;
        internal set => _connectionState = value;
    }

    public RTCSessionDescription? CurrentLocalDescription { get; internal set; }

    public RTCSessionDescription? PendingLocalDescription { get; internal set; }

    public RTCSessionDescription? CurrentRemoteDescription { get; internal set; }

    public RTCSessionDescription? PendingRemoteDescription { get; internal set; }

    public RTCSessionDescription? LocalDescription => PendingLocalDescription ?? CurrentLocalDescription;

    public RTCSessionDescription? RemoteDescription => PendingRemoteDescription ?? CurrentRemoteDescription;

    public RTCSctpTransport? Sctp
    {
        get => Broken is "sctp" ? throw new RTCException("NotSupportedError", "") : field;
        internal set;
    }

    /// <summary>Read-only, as the JavaScript one has it.</summary>
    public string IdpLoginUrl => "fixed";

    /// <summary>What the argument of setConfiguration was, as it came.</summary>
    internal object? Configuration { get; private set; }

    internal List<object> Candidates { get; } = [];

    internal List<RTCRtpTransceiver> List { get; } = [];

    /// <summary>The attribute that throws.</summary>
    internal string? Broken { get; set; }

    /// <summary>True when close() does nothing.</summary>
    internal bool IsStuck { get; set; }

    public IReadOnlyList<RTCRtpTransceiver> GetTransceivers() => List;

    public Task<RTCSessionDescriptionInit> CreateOffer(RTCOfferOptions? options = null) => SignalingState == "closed"
        ? Promise<RTCSessionDescriptionInit>.Rejected(new RTCException("InvalidStateError", "closed")).Task
        : Later(() => new RTCSessionDescriptionInit { Type = RTCSdpType.Offer, Sdp = "v=0\r\na=mid:0\r\n" });

    public Task SetLocalDescription(RTCLocalSessionDescriptionInit? description = null) => Later<Unit>(() =>
    {
        if (description?.Type == RTCSdpType.Answer)
        {
            throw new RTCException("InvalidStateError", "no offer to answer");
        }

        PendingLocalDescription = new RTCSessionDescription(RTCSdpType.Offer, description?.Sdp ?? "v=0\r\n");
        if (SignalingState != "have-local-offer")
        {
            SignalingState = "have-local-offer";
            Fire("signalingstatechange");
        }

        return default;
    });

    public Task AddIceCandidate(RTCIceCandidateInit? candidate = null)
    {
        Candidates.Add(candidate!);
        return new Promise<Unit>().Task;
    }

    public static Task<string> GenerateCertificate(string algorithm) => Task.FromResult(algorithm);

    public Task<IReadOnlyDictionary<string, ScriptedStats>> GetStats() => Later<IReadOnlyDictionary<string, ScriptedStats>>(() =>
        new Dictionary<string, ScriptedStats> { ["a"] = new("transport"), ["b"] = new("codec"), ["c"] = new("codec") });

    /// <summary>Fulfilled with a receiver whose track throws.</summary>
    public Task<RTCRtpReceiver> FindReceiver() => Later(() => new RTCRtpReceiver(new MediaStreamTrack("audio")) { IsBroken = true });

    public RTCDataChannel CreateDataChannel(string label, RTCDataChannelInit? dataChannelDict = null) => new(label);

    public RTCRtpTransceiver AddTransceiver(string kind, RTCRtpTransceiverInit? init = null) => Added(new RTCRtpTransceiver(kind, null));

    public RTCRtpTransceiver AddTransceiver(MediaStreamTrack track, RTCRtpTransceiverInit? init = null) => Added(new RTCRtpTransceiver(track.Kind, track));

    public void SetConfiguration(object? configuration) => Configuration = configuration;

    public void Close()
    {
        if (!IsStuck && SignalingState != "closed")
        {
            SignalingState = "closed";
            Fire("signalingstatechange");
        }
    }

    internal void Fire(string type) => Fire(new ScriptedEvent(type));

    internal void Fire(ScriptedEvent e)
    {
        switch (e.Type)
        {
            case "signalingstatechange":
                _loop.Fire(OnSignalingStateChange, this, e);
                break;
            case "connectionstatechange":
                _loop.Fire(OnConnectionStateChange, this, e);
                break;
            case "iceconnectionstatechange":
                _loop.Fire(OnIceConnectionStateChange, this, e);
                break;
            case "negotiationneeded":
                _loop.Fire(OnNegotiationNeeded, this, e);
                break;
            case "datachannel":
                _loop.Fire(OnDataChannel, this, e);
                break;
            case "track":
                _loop.Fire(OnTrack, this, e);
                break;
            case "icecandidate":
                _loop.Fire(OnIceCandidate, this, e);
                break;
            case "icecandidateerror":
                _loop.Fire(OnIceCandidateError, this, e);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(e), e.Type, "no such event");
        }
    }

    private RTCRtpTransceiver Added(RTCRtpTransceiver transceiver)
    {
        List.Add(transceiver);
        return transceiver;
    }

    /// <summary>Settles in a task of its own, after the act has changed what it changes.</summary>
    private Task<T> Later<T>(Func<T> act)
    {
        var promise = new Promise<T>();
        _loop.Post(() =>
        {
            try
            {
                promise.Resolve(act());
            }
            catch (RTCException e)
            {
                promise.Reject(e);
            }
        });
        return promise.Task;
    }
}
