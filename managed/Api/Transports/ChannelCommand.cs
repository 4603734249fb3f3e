namespace Conformance.WebRtc;

/// <summary>Something that the connection's loop asks of the transport loop.</summary>
/// <param name="Kind">What.</param>
/// <param name="Id">The stream of the channel.</param>
/// <param name="Channel">The channel to open.</param>
/// <param name="Data">The message to send, or the one that opens the channel; empty for none.</param>
/// <param name="IsText">Whether the message is a text.</param>
internal readonly record struct ChannelCommand(
    ChannelCommandKind Kind, ushort Id = 0, RTCDataChannel? Channel = null, ReadOnlyMemory<byte> Data = default, bool IsText = false);
