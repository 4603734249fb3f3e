namespace Conformance.WebRtc;

public sealed partial class RTCPeerConnection
{
    private bool _updateNegotiationNeededOnEmptyChain;
    private bool _negotiationNeeded;

    /// <summary>Something has changed that the other side has to be told by an offer. <c>webrtc#event-negotiation</c>.</summary>
    public event EventHandler<RTCEvent>? OnNegotiationNeeded;

    /// <summary>Updates the negotiation-needed flag (<c>webrtc#dfn-update-the-negotiation-needed-flag</c>).</summary>
    internal void UpdateNegotiationNeeded()
    {
        // 1.
        if (!Operations.IsEmpty)
        {
            _updateNegotiationNeededOnEmptyChain = true;
            return;
        }

#if PLANTED
        if (Planting.Has(PlantedBug.NegotiationNeededInsideCall))
        {
            UpdateNegotiationNeededTask();
            return;
        }
#endif

        // 2.
        Loop.Post(UpdateNegotiationNeededTask);
    }

    /// <summary>Clears the negotiation-needed flag.</summary>
    internal void ClearNegotiationNeeded() => _negotiationNeeded = false;

    private void UpdateNegotiationNeededTask()
    {
        // 2.1.
        if (IsClosed)
        {
            return;
        }

        // 2.2.
        if (!Operations.IsEmpty)
        {
            _updateNegotiationNeededOnEmptyChain = true;
            return;
        }

        // 2.3. It is updated again when stable is reached.
        if (SignalingState != RTCSignalingState.Stable)
        {
#if PLANTED
            if (Planting.Has(PlantedBug.NegotiationNeededOutsideStable))
            {
                Loop.Fire(OnNegotiationNeeded, this, new RTCEvent("negotiationneeded"));
            }
#endif
            return;
        }

        // 2.4.
        if (!NegotiationNeed.Check(this))
        {
            _negotiationNeeded = false;
            return;
        }

        // 2.5. to 2.7.
        if (!_negotiationNeeded)
        {
            _negotiationNeeded = true;
            Loop.Fire(OnNegotiationNeeded, this, new RTCEvent("negotiationneeded"));
        }
    }

    /// <summary>The end of the operations chain (<c>webrtc#dfn-chain</c>).</summary>
    private void OnOperationsEmpty()
    {
        if (_updateNegotiationNeededOnEmptyChain)
        {
            _updateNegotiationNeededOnEmptyChain = false;
            UpdateNegotiationNeeded();
        }
    }
}
