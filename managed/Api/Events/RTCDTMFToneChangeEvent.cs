namespace Conformance.WebRtc;

/// <summary>A tone begins, or the last one has ended. <c>webrtc#rtcdtmftonechangeevent</c>.</summary>
public sealed class RTCDTMFToneChangeEvent : RTCEvent
{
    internal RTCDTMFToneChangeEvent(string tone)
        : base("tonechange") => Tone = tone;

    /// <summary>The tone; empty when all have been sent.</summary>
    public string Tone { get; }
}
