namespace Conformance.WebRtc;

/// <summary>Something that a channel is told on the connection's loop.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Message">A message that has arrived; null when bytes have left the queue.</param>
/// <param name="IsText">Whether the message is a text.</param>
/// <param name="Bytes">Bytes that the message holds of the receive buffer, or that have left the queue.</param>
internal readonly record struct ChannelDelivery(RTCDataChannel Channel, byte[]? Message, bool IsText, int Bytes);
