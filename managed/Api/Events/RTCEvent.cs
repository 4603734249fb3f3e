namespace Conformance.WebRtc;

/// <summary>What a listener is given. Its sender is the object at which the event fired.</summary>
public class RTCEvent : EventArgs
{
    /// <param name="type">The event's W3C name.</param>
    public RTCEvent(string type) => Type = type;

    /// <summary>The event's W3C name: <c>signalingstatechange</c>.</summary>
    public string Type { get; }
}
