namespace Conformance.WebRtc;

/// <summary>A description as it travels. <c>webrtc#dom-rtcsessiondescriptioninit</c>.</summary>
public sealed record RTCSessionDescriptionInit
{
    /// <summary>What it is.</summary>
    public required RTCSdpType Type { get; init; }

    /// <summary>Its text; empty for a rollback.</summary>
    public string Sdp { get; init; } = "";

    /// <summary>A description as an attribute of a connection gives it.</summary>
    public static implicit operator RTCSessionDescriptionInit?(RTCSessionDescription? description) => description?.ToJson();
}
