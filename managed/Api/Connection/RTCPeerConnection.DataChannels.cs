namespace Conformance.WebRtc;

public sealed partial class RTCPeerConnection
{
    /// <summary>[[SctpTransport]].</summary>
    internal RTCSctpTransport? SctpTransport { get; set; }

    /// <summary>True when a data channel has ever been made on this connection: its offers have a data section.</summary>
    internal bool WantsData => throw new NotImplementedException();

    /// <summary>Gives an id to every channel that has none (<c>webrtc#set-description</c>, RFC 8832 section 6).</summary>
    /// <param name="isClient">Whether this side is the DTLS client: its ids are even.</param>
    /// <returns>The channels for which there is no id left; their state is closed.</returns>
    internal IReadOnlyList<RTCDataChannel> AssignChannelIds(bool isClient) => throw new NotImplementedException();

    /// <summary>close(), steps for the channels: every state closed at once, no event.</summary>
    internal void CloseChannels() => throw new NotImplementedException();
}
