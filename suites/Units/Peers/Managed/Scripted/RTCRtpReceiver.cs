using Conformance.WebRtc;

namespace Conformance.Units.Peers.Managed.Scripted;

/// <summary>A scripted receiver.</summary>
public sealed class RTCRtpReceiver(MediaStreamTrack track)
{
    public MediaStreamTrack Track => IsBroken ? throw new RTCException("NotSupportedError", "no track") : track;

    /// <summary>True when its track throws.</summary>
    internal bool IsBroken { get; set; }
}
