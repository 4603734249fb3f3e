namespace Conformance.WebRtc;

/// <summary>A track has joined or left a stream by itself. <c>webrtc#dfn-add-track</c>.</summary>
public sealed class MediaStreamTrackEvent : RTCEvent
{
    internal MediaStreamTrackEvent(string type, MediaStreamTrack track)
        : base(type) => Track = track;

    /// <summary>The track.</summary>
    public MediaStreamTrack Track { get; }
}
