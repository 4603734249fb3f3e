namespace Conformance.WebRtc;

/// <summary>A data channel that the other side made. <c>webrtc#rtcdatachannelevent</c>.</summary>
public sealed class RTCDataChannelEvent : RTCEvent
{
    internal RTCDataChannelEvent(RTCDataChannel channel)
        : base("datachannel") => Channel = channel;

    /// <summary>The channel.</summary>
    public RTCDataChannel Channel { get; }
}
