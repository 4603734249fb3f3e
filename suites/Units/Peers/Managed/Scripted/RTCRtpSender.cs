using Conformance.WebRtc;

namespace Conformance.Units.Peers.Managed.Scripted;

/// <summary>A scripted sender.</summary>
public sealed class RTCRtpSender(MediaStreamTrack? track)
{
    public MediaStreamTrack? Track => track;

    public RTCDtlsTransport? Transport => IsBroken ? throw new RTCException("NotSupportedError", "") : null;

    /// <summary>True when its transport throws.</summary>
    internal bool IsBroken { get; set; }
}
