namespace Conformance.WebRtc;

/// <summary>A bidirectional channel for messages. <c>webrtc#rtcdatachannel</c>.</summary>
public sealed class RTCDataChannel
{
    /// <summary>Fires error with this failure at the channel.</summary>
    internal void FireError(RTCError error) => throw new NotImplementedException();
}
