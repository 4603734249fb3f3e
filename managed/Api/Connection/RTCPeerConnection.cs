namespace Conformance.WebRtc;

/// <summary>A connection to another peer. <c>webrtc#rtcpeerconnection-interface</c>.</summary>
public sealed partial class RTCPeerConnection
{
    /// <param name="configuration">How it is set up; the defaults when null.</param>
    /// <param name="loop">The loop that it belongs to; the one that the caller runs on when null.</param>
    public RTCPeerConnection(RTCConfiguration? configuration = null, RtcLoop? loop = null)
    {
        Loop = loop ?? RtcLoop.Current ?? throw new InvalidOperationException("a connection needs a loop: construct it in loop.InvokeAsync(...) or give it one");
        Operations = new OperationsChain(() => IsClosed, () => { });
        Configuration = configuration ?? new RTCConfiguration();
    }

    /// <summary>The loop that this connection belongs to.</summary>
    public RtcLoop Loop { get; }

    /// <summary>[[IsClosed]].</summary>
    internal bool IsClosed { get; private set; }

    /// <summary>[[Operations]].</summary>
    internal OperationsChain Operations { get; }

    /// <summary>[[Configuration]].</summary>
    internal RTCConfiguration Configuration { get; private set; }

    /// <summary>[[CurrentLocalDescription]].</summary>
    internal AppliedDescription? CurrentLocal { get; private set; }

    /// <summary>[[PendingLocalDescription]].</summary>
    internal AppliedDescription? PendingLocal { get; private set; }

    /// <summary>[[CurrentRemoteDescription]].</summary>
    internal AppliedDescription? CurrentRemote { get; private set; }

    /// <summary>[[PendingRemoteDescription]].</summary>
    internal AppliedDescription? PendingRemote { get; private set; }

    /// <summary>The DTLS transports that the set of transceivers and the SCTP transport reference, each once: what the state derivations look at.</summary>
    internal IEnumerable<RTCDtlsTransport> ReferencedTransports => throw new NotImplementedException();

    /// <summary>Updates the negotiation-needed flag (<c>webrtc#dfn-update-the-negotiation-needed-flag</c>).</summary>
    internal void UpdateNegotiationNeeded() => throw new NotImplementedException();

    /// <summary>The transport of the section with this index in the local or remote description, null when there is none.</summary>
    internal RTCDtlsTransport? TransportOfSection(int mLineIndex) => throw new NotImplementedException();
}
