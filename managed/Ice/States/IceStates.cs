namespace Conformance.WebRtc.Ice;

/// <summary>The aggregated states of one connection, and the one place that changes them and the states of its ICE transports.
/// <c>webrtc#operation</c>.</summary>
/// <remarks>Only on the loop. What is called a task here runs in a task of the loop that the caller has queued.</remarks>
internal sealed class IceStates(IIceHost host)
{
    /// <summary>[[IceConnectionState]].</summary>
    public RTCIceConnectionState IceConnectionState { get; private set; } = RTCIceConnectionState.New;

    /// <summary>[[IceGatheringState]].</summary>
    public RTCIceGatheringState IceGatheringState { get; private set; } = RTCIceGatheringState.New;

    /// <summary>[[ConnectionState]].</summary>
    public RTCPeerConnectionState ConnectionState { get; private set; } = RTCPeerConnectionState.New;

    /// <summary>Task: changes the selected candidate pair and state (<c>webrtc#rtcicetransport</c>).</summary>
    /// <param name="transport">The transport whose state is changing.</param>
    /// <param name="state">Its new state, null where only the pair changes.</param>
    /// <param name="selection">Its new pair, null where only the state changes.</param>
    public void ChangeTransport(RTCIceTransport transport, RTCIceTransportState? state, IceSelection? selection = null)
    {
        // 2. A closed transport, too, has nothing left to change: what was under way in the agent may still arrive.
        if (host.IsClosed || transport.State == RTCIceTransportState.Closed)
        {
            return;
        }

        // 8. and 9.
        var pairChanged = selection is { } s && s.Pair != transport.SelectedCandidatePair;
        if (pairChanged)
        {
            transport.SelectedCandidatePair = selection!.Value.Pair;
        }

        var stateChanged = state is { } newState && newState != transport.State;
        if (stateChanged)
        {
            transport.State = state!.Value;
        }

        // 10. to 13.
        var (iceChanged, connectionChanged) = (DeriveIceConnectionState(), DeriveConnectionState());

        // 14. to 17. All state is set; a listener that closes the connection stops none of these.
        if (pairChanged)
        {
            transport.FireSelectedCandidatePairChange();
        }

        if (stateChanged)
        {
            transport.FireStateChange();
        }

        FireConnectionEvents(iceChanged, connectionChanged);
    }

    /// <summary>Task: the part that the start and the end of gathering share (<c>webrtc#rtcicetransport-gathering</c>).</summary>
    /// <param name="transport">The transport.</param>
    /// <param name="state">Its new gathering state.</param>
    public void ChangeGathering(RTCIceTransport transport, RTCIceGathererState state)
    {
        // 1. A transport that signaling has dropped gathers no more.
        if (host.IsClosed || transport.IsDropped)
        {
            return;
        }

        // 2. to 4. Deviates from the letter, which fires gatheringstatechange also where a second generation begins while the first is under way: the
        // event stands for a change of the slot (MUST, webrtc#dom-rtcicetransport-ongatheringstatechange).
        var isChange = transport.GatheringState != state;
        transport.GatheringState = state;
        var connectionChanged = DeriveGatheringState();
        var isAllDone = IceGatheringState == RTCIceGatheringState.Complete;

        // 6. and 7.
        if (isChange)
        {
            transport.FireGatheringStateChange();
        }

        FireGatheringEvents(connectionChanged, isAllDone);
    }

    /// <summary>Task: updates the connection state (<c>webrtc#update-the-connection-state</c>) after the state of a DTLS transport has changed.</summary>
    public void UpdateConnectionState()
    {
        if (!host.IsClosed)
        {
            FireConnectionEvents(iceChanged: false, DeriveConnectionState());
        }
    }

    /// <summary>Task: derives all states after signaling has changed which transports there are.</summary>
    /// <remarks>
    /// The draft has no such task, but notes that a state may advance when a transport is discarded (<c>webrtc#rtciceconnectionstate-enum</c>);
    /// without it a connection would gather for ever when the last transport that gathers is bundled away.
    /// </remarks>
    public void DeriveAfterSignaling()
    {
        if (host.IsClosed)
        {
            return;
        }

        var (iceChanged, connectionChanged, gatheringChanged) = (DeriveIceConnectionState(), DeriveConnectionState(), DeriveGatheringState());
        var isAllDone = IceGatheringState == RTCIceGatheringState.Complete;
        FireConnectionEvents(iceChanged, connectionChanged);
        FireGatheringEvents(gatheringChanged, isAllDone);
    }

    /// <summary>close(), the steps for these states: no event (<c>webrtc#dfn-close-the-connection</c>).</summary>
    /// <param name="transports">Every transport of the connection.</param>
    public void Close(IEnumerable<RTCDtlsTransport> transports)
    {
        foreach (var transport in transports)
        {
            transport.State = RTCDtlsTransportState.Closed;
            transport.IceTransport.State = RTCIceTransportState.Closed;
        }

        (IceConnectionState, ConnectionState) = (RTCIceConnectionState.Closed, RTCPeerConnectionState.Closed);
    }

    private bool DeriveIceConnectionState()
    {
        var derived = IceConnectionStateDerivation.Derive(host.IsClosed, host.ReferencedTransports.Select(t => t.IceTransport.State));
        var isChange = derived != IceConnectionState;
        IceConnectionState = derived;
        return isChange;
    }

    private bool DeriveConnectionState()
    {
        var derived = ConnectionStateDerivation.Derive(IceConnectionState, host.ReferencedTransports.Select(t => t.State));
#if PLANTED
        if (Planting.Has(PlantedBug.ConnectionStateIgnoresDtls))
        {
            derived = ConnectionStateDerivation.Derive(IceConnectionState, host.ReferencedTransports.Select(_ => RTCDtlsTransportState.Connected));
        }

        if (derived != ConnectionState && Planting.Has(PlantedBug.ConnectionStateLate))
        {
            host.Loop.Post(() =>
            {
                (var isLateChange, ConnectionState) = (derived != ConnectionState, derived);
                FireConnectionEvents(iceChanged: false, isLateChange);
            });
            return false;
        }
#endif
        var isChange = derived != ConnectionState;
        ConnectionState = derived;
        return isChange;
    }

    private bool DeriveGatheringState()
    {
        var derived = IceGatheringStateDerivation.Derive(host.ReferencedTransports.Select(t => t.IceTransport.GatheringState));
        var isChange = derived != IceGatheringState;
#if PLANTED
        if (isChange && Planting.Has(PlantedBug.GatheringStateLate))
        {
            host.Loop.Post(() => IceGatheringState = derived);
            return true;
        }
#endif
        IceGatheringState = derived;
        return isChange;
    }

    private void FireConnectionEvents(bool iceChanged, bool connectionChanged)
    {
        if (iceChanged)
        {
            host.Fire(new RTCEvent("iceconnectionstatechange"));
        }

        if (connectionChanged)
        {
            host.Fire(new RTCEvent("connectionstatechange"));
        }
    }

    // webrtc#rtcpeerconnectioniceevent: null is told once for the whole connection (MUST), when all transports have gathered.
    // Deviates from the letter of the gathering steps, which fire it for each transport.
    private void FireGatheringEvents(bool isChange, bool isAllDone)
    {
        if (!isChange)
        {
            return;
        }

        host.Fire(new RTCEvent("icegatheringstatechange"));
        if (isAllDone)
        {
            host.Fire(new RTCPeerConnectionIceEvent(null));
        }
    }
}
