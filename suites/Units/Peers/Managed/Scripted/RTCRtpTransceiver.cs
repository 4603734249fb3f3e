using Conformance.WebRtc;

namespace Conformance.Units.Peers.Managed.Scripted;

/// <summary>A scripted transceiver.</summary>
public sealed class RTCRtpTransceiver(string kind, MediaStreamTrack? track)
{
    public string? Mid => null;

    public RTCRtpTransceiverDirection Direction
    {
        get => Broken is "direction" ? throw new RTCException("NotSupportedError", "") : field;
        set;
    }

    public RTCRtpTransceiverDirection? CurrentDirection => null;

    public RTCRtpSender Sender { get; } = new(track);

    public RTCRtpReceiver Receiver { get; } = new(new MediaStreamTrack(kind));

    /// <summary>The attribute that throws.</summary>
    internal string? Broken { get; set; }
}
