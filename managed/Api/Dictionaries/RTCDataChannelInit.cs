namespace Conformance.WebRtc;

/// <summary>How a data channel is made. <c>webrtc#dom-rtcdatachannelinit</c>.</summary>
public sealed record RTCDataChannelInit
{
    /// <summary>Whether messages arrive in the order of send(); true by default.</summary>
    public bool Ordered { get; init; } = true;

    /// <summary>Milliseconds during which a message is sent again, 0 to 65535; null for no limit. Excludes MaxRetransmits.</summary>
    public int? MaxPacketLifeTime { get; init; }

    /// <summary>How often a message is sent again, 0 to 65535; null for no limit.</summary>
    public int? MaxRetransmits { get; init; }

    /// <summary>A subprotocol; at most 65535 bytes of UTF-8.</summary>
    public string Protocol { get; init; } = "";

    /// <summary>Whether both sides make the channel themselves, with the same id.</summary>
    public bool Negotiated { get; init; }

    /// <summary>The SCTP stream, 0 to 65534; only for negotiated channels.</summary>
    public int? Id { get; init; }
}
