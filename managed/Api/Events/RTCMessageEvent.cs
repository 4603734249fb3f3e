namespace Conformance.WebRtc;

/// <summary>A message of a data channel. <c>webrtc#event-datachannel-message</c>.</summary>
public sealed class RTCMessageEvent : RTCEvent
{
    internal RTCMessageEvent(object data)
        : base("message") => Data = data;

    /// <summary>A string, or the bytes as byte[]; a Blob where the channel asks for it.</summary>
    public object Data { get; }
}
