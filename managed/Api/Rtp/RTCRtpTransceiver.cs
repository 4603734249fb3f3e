using System.Collections.Immutable;

namespace Conformance.WebRtc;

/// <summary>A sender and a receiver that share a media description. <c>webrtc#rtcrtptransceiver-interface</c>.</summary>
public sealed partial class RTCRtpTransceiver
{
    internal RTCRtpTransceiver(RTCPeerConnection connection, RTCRtpSender sender, RTCRtpReceiver receiver, RTCRtpTransceiverDirection direction)
    {
        (Connection, Sender, Receiver, DirectionSlot) = (connection, sender, receiver, direction);
        sender.Transceiver = this;
        receiver.Transceiver = this;
    }

    internal RTCPeerConnection Connection { get; }

    /// <summary>Its sender.</summary>
    public RTCRtpSender Sender { get; }

    /// <summary>Its receiver.</summary>
    public RTCRtpReceiver Receiver { get; }

    /// <summary>audio or video.</summary>
    internal string Kind => Receiver.Kind;

    /// <summary>[[Direction]].</summary>
    internal RTCRtpTransceiverDirection DirectionSlot { get; set; }

    /// <summary>[[CurrentDirection]].</summary>
    internal RTCRtpTransceiverDirection? CurrentDirectionSlot { get; set; }

    /// <summary>[[FiredDirection]].</summary>
    internal RTCRtpTransceiverDirection? FiredDirection { get; set; }

    /// <summary>[[Mid]].</summary>
    internal string? MidSlot { get; set; }

    /// <summary>[[JsepMid]].</summary>
    internal string? JsepMid { get; set; }

    /// <summary>[[Stopping]].</summary>
    internal bool IsStopping { get; set; }

    /// <summary>[[Stopped]].</summary>
    internal bool IsStopped { get; set; }

    /// <summary>[[Receptive]].</summary>
    internal bool IsReceptive { get; set; }

    /// <summary>[[PreferredCodecs]].</summary>
    internal ImmutableArray<RTCRtpCodec> PreferredCodecs { get; set; } = [];
}
