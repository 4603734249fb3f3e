using Conformance.WebRtc.Ice;

namespace Conformance.WebRtc;

/// <summary>DTLS over an ICE transport. <c>webrtc#rtcdtlstransport-interface</c>.</summary>
public sealed class RTCDtlsTransport
{
    private IReadOnlyList<byte[]> _remoteCertificates = [];

    internal RTCDtlsTransport(RTCIceTransport iceTransport)
    {
        IceTransport = iceTransport;
        Link = new SecureLink(this, iceTransport.Session);
    }

    /// <summary>The state has changed. <c>webrtc#event-dtlstransport-statechange</c>.</summary>
    public event EventHandler<RTCEvent>? OnStateChange;

    /// <summary>The transport has failed. <c>webrtc#event-dtlstransport-error</c>.</summary>
    public event EventHandler<RTCErrorEvent>? OnError;

    /// <summary>The ICE transport below.</summary>
    public RTCIceTransport IceTransport { get; }

    /// <summary>[[DtlsTransportState]].</summary>
    public RTCDtlsTransportState State { get; internal set; } = RTCDtlsTransportState.New;

    /// <summary>Whether this side is the DTLS client (a=setup:active); null until an answer has said so.</summary>
    internal bool? IsClient { get; set; }

    /// <summary>What speaks DTLS for this transport.</summary>
    internal SecureLink Link { get; }

    private IceSession Session => IceTransport.Session;

    /// <summary>[[RemoteCertificates]]: the other side's chain, each certificate in DER; empty before the handshake is done.</summary>
    public IReadOnlyList<byte[]> GetRemoteCertificates()
    {
        Session.Loop.VerifyAccess();
        return [.. _remoteCertificates.Select(c => (byte[])c.Clone())];
    }

    /// <summary>Queues the task that updates the state for any reason but a failure. May be called anywhere.</summary>
    /// <param name="newState">The new state.</param>
    /// <param name="remoteCertificates">For connected: the chain of the other side, each certificate in DER.</param>
    internal void ChangeState(RTCDtlsTransportState newState, IReadOnlyList<byte[]>? remoteCertificates = null) => Session.Loop.Post(() =>
    {
        if (IsOver || State == newState)
        {
            return;
        }

        // 3. and 4.
        State = newState;
        if (newState == RTCDtlsTransportState.Connected)
        {
            _remoteCertificates = remoteCertificates ?? [];
        }

        QueueConnectionState();

        // 5.
        Session.Loop.Fire(OnStateChange, this, new RTCEvent("statechange"));
    });

    /// <summary>Queues the task that fails the transport. May be called anywhere.</summary>
    /// <param name="error">dtls-failure or fingerprint-failure.</param>
    internal void Fail(RTCError error) => Session.Loop.Post(() =>
    {
        // 2.
        if (IsOver || State == RTCDtlsTransportState.Failed)
        {
            return;
        }

        // 3. to 5.
        State = RTCDtlsTransportState.Failed;
        QueueConnectionState();
        Session.Loop.Fire(OnError, this, new RTCErrorEvent(error));
        Session.Loop.Fire(OnStateChange, this, new RTCEvent("statechange"));
    });

    // Deviates from the letter, whose tasks do not look: one that was queued before close() would open the transport again.
    private bool IsOver => Session.IsClosed || State == RTCDtlsTransportState.Closed;

    // MUST: each change queues a task that updates the connection state (webrtc#update-the-connection-state).
    private void QueueConnectionState() => Session.Loop.Post(Session.States.UpdateConnectionState);
}
