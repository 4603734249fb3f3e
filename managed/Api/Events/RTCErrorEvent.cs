namespace Conformance.WebRtc;

/// <summary>A transport or channel failed. <c>webrtc#rtcerrorevent-interface</c>.</summary>
public sealed class RTCErrorEvent : RTCEvent
{
    internal RTCErrorEvent(RTCError error)
        : base("error") => Error = error;

    /// <summary>What failed.</summary>
    public RTCError Error { get; }
}
