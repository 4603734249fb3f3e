namespace Conformance.WebRtc;

/// <summary>A local description, whose type may be left to the connection. <c>webrtc#dom-rtclocalsessiondescriptioninit</c>.</summary>
public sealed record RTCLocalSessionDescriptionInit
{
    /// <summary>What it is; null: what the signaling state asks for.</summary>
    public RTCSdpType? Type { get; init; }

    /// <summary>Its text; empty: the last created offer or answer, or a new one.</summary>
    public string Sdp { get; init; } = "";

    /// <summary>A description as createOffer() or createAnswer() gave it.</summary>
    public static implicit operator RTCLocalSessionDescriptionInit(RTCSessionDescriptionInit description)
    {
        ArgumentNullException.ThrowIfNull(description);
        return new RTCLocalSessionDescriptionInit { Type = description.Type, Sdp = description.Sdp };
    }

    /// <summary>A description as an attribute of a connection gives it.</summary>
    public static implicit operator RTCLocalSessionDescriptionInit(RTCSessionDescription description)
    {
        ArgumentNullException.ThrowIfNull(description);
        return new RTCLocalSessionDescriptionInit { Type = description.Type, Sdp = description.Sdp };
    }
}
