using System.Collections.Immutable;
using Conformance.WebRtc.Ice;

namespace Conformance.WebRtc;

/// <summary>A connection to another peer. <c>webrtc#rtcpeerconnection-interface</c>.</summary>
/// <remarks>It belongs to an <see cref="RtcLoop"/>: see there from where its members may be called and when its events come.</remarks>
public sealed partial class RTCPeerConnection
{
    private readonly Task<ImmutableArray<RTCCertificate>> _certificates;
    private bool _isSetLocalCalled;

    /// <summary>Makes a connection. <c>webrtc#dom-peerconnection</c>.</summary>
    /// <param name="configuration">How it is set up; the defaults when null.</param>
    /// <param name="loop">The loop that it belongs to; the one that the caller runs on when null.</param>
    /// <exception cref="RTCException">TypeError, SyntaxError, InvalidAccessError, NotSupportedError: the configuration.</exception>
    /// <exception cref="InvalidOperationException">No loop is given and the caller runs on none.</exception>
    public RTCPeerConnection(RTCConfiguration? configuration = null, RtcLoop? loop = null)
    {
        Loop = loop ?? RtcLoop.Current
            ?? throw new InvalidOperationException("a connection needs a loop: construct it in loop.InvokeAsync(...) or give it one");
        Configuration = Checked(configuration ?? new RTCConfiguration(), old: null);
        Operations = new OperationsChain(() => IsClosed, OnOperationsEmpty);
        _certificates = Configuration.Certificates.Count > 0
            ? Task.FromResult(Configuration.Certificates.ToImmutableArray())
            : DefaultCertificates();
        if (Configuration.IceCandidatePoolSize > 0)
        {
            // In a task, because what the application sets beside comes after the constructor.
            Loop.Post(Ice.FillPool);
        }
    }

    /// <summary>signalingState has changed.</summary>
    public event EventHandler<RTCEvent>? OnSignalingStateChange;

    /// <summary>The loop that this connection belongs to.</summary>
    public RtcLoop Loop { get; }

    /// <summary>Where offer and answer stand.</summary>
    public RTCSignalingState SignalingState { get; internal set; } = RTCSignalingState.Stable;

    /// <summary>[[IsClosed]].</summary>
    internal bool IsClosed { get; private set; }

    /// <summary>[[Operations]].</summary>
    internal OperationsChain Operations { get; }

    /// <summary>[[Configuration]].</summary>
    internal RTCConfiguration Configuration { get; private set; }

    /// <summary>The ICE servers list: every URL of every server, in order.</summary>
    internal ImmutableArray<IceServerAddress> IceServers { get; private set; } = [];

    /// <summary>The certificates of this connection; empty while the default one is being made.</summary>
    internal ImmutableArray<RTCCertificate> Certificates => _certificates.IsCompletedSuccessfully ? _certificates.Result : [];

    /// <summary>A copy of the configuration. <c>webrtc#dom-rtcpeerconnection-getconfiguration</c>.</summary>
    public RTCConfiguration GetConfiguration() => Configuration;

    /// <summary>Changes the configuration; what is left out goes back to its default. <c>webrtc#dom-rtcpeerconnection-setconfiguration</c>.</summary>
    /// <exception cref="RTCException">InvalidStateError: closed. InvalidModificationError: a member that cannot change. TypeError, SyntaxError,
    /// InvalidAccessError, NotSupportedError: its content. The configuration is as it was then.</exception>
    public void SetConfiguration(RTCConfiguration? configuration = null)
    {
        Loop.VerifyAccess();
        ThrowIfClosed("setconfiguration");
        Configuration = Checked(configuration ?? new RTCConfiguration(), Configuration);
        Ice.FillPool();
    }

    /// <summary>Closes the connection (<c>webrtc#dfn-close-the-connection</c>): every state is closed at once, and no event tells of it.</summary>
    public void Close()
    {
        Loop.VerifyAccess();
        if (IsClosed)
        {
            return;
        }

        IsClosed = true;
        SignalingState = RTCSignalingState.Closed;
#if PLANTED
        if (Planting.Has(PlantedBug.CloseFiresSignalingStateChange))
        {
            Loop.Post(FireSignalingStateChange);
        }
#endif
        foreach (var transceiver in Transceivers.Where(t => !t.IsStopped))
        {
            transceiver.StopForGood();
        }

        CloseChannels();
        SctpTransport?.Close();
        CloseTransports();
    }

    /// <summary>Fires signalingstatechange.</summary>
    internal void FireSignalingStateChange() => Loop.Fire(OnSignalingStateChange, this, new RTCEvent("signalingstatechange"));

    private static async Task<ImmutableArray<RTCCertificate>> DefaultCertificates() =>
        [await RTCCertificate.CreateDefaultAsync().ConfigureAwait(false)];

    private RTCConfiguration Checked(RTCConfiguration configuration, RTCConfiguration? old)
    {
        (var copy, IceServers) = ConfigurationCheck.Validate(configuration, old, _isSetLocalCalled, Loop.Time.GetUtcNow());
        return copy;
    }
}
